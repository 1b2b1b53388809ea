/** @file The rows for the target: a jump, a drift, or data. */
import { Fragment, memo, type ReactNode } from "react";
import {
  targetClasses,
  TARGET_LABELS,
  TARGETS,
  targets,
  TIME,
  trackingTable,
  type TargetKind,
  type TrackingParams,
} from "../run/params";
import type { Table } from "../../../param/table";
import { RadioRow } from "../../../ui/RadioRow";
import {
  MAX_EDITED_CLASSES,
  stepIn,
  timesOf,
  withClassAdded,
  withClassRemoved,
  withKind,
  withTime,
  withUsualTarget,
  type OnEdit,
} from "../edit/params";
import { as, railOf } from "../../shared/rail/railOf";
import { rowsOf } from "../../shared/rail/rowsOf";
import { BeliefRow } from "../../shared/rail/rows";

interface TargetEditorProps {
  readonly params: Pick<TrackingParams, "target" | "steps">;
  readonly onEdit: OnEdit;
  /** The rows for the source of the data. */
  readonly children?: ReactNode;
}

const KINDS = (["shift", "drift", "stream"] as const).map((value) => ({
  value,
  label: TARGET_LABELS[value],
}));

type Values = Readonly<Record<string, unknown>>;

/** TypeScript cannot see that a kind of target and its table belong together. */
const tableOf = (kind: TargetKind) => targets.tables[kind] as unknown as Table<Values>;

/** The rail of some values of a target. */
const railFor = (kind: TargetKind, values: Values, onEdit: OnEdit) =>
  rowsOf(
    tableOf(kind),
    values,
    // By the time an edit is made the target may be of another kind, which is then left alone.
    (patch) => onEdit(({ target: now }) => (now.kind === kind ? { target: { ...now, ...patch } } : {})),
    "target.",
  );

const usualOf = (kind: TargetKind): Values => ({ ...TARGETS[kind] });

interface TargetBeliefProps {
  readonly kind: TargetKind;
  readonly name: string;
  readonly p: number[];
  readonly onEdit: OnEdit;
}

/** Dragging the time of a target does not render its beliefs again. */
const TargetBelief = memo(function TargetBelief({ kind, name, p, onEdit }: TargetBeliefProps) {
  const { line } = railFor(kind, { [name]: p }, onEdit);
  const own = usualOf(kind)[name];
  // The default fits only if it has the right number of classes.
  const back = Array.isArray(own) && own.length === p.length ? own : p;
  const remove = (index: number) => onEdit((now) => withClassRemoved(now, index));
  return (
    <BeliefRow
      {...as<readonly number[]>(line(name, { usual: back }))}
      onRemove={p.length > 2 ? remove : undefined}
    />
  );
});

/** The rows for the params of the target. */
function Rows({ params: { target, steps }, onEdit }: TargetEditorProps) {
  const { kind } = target;
  const values: Values = { ...target };
  const { row } = railFor(kind, values, onEdit);
  const times = timesOf(target, steps);

  const numberRow = (name: string) => {
    const range = times[name];
    if (range === undefined) return row(name);
    const [atLeast, atMost] = range;
    return row(name, {
      limits: { ...TIME, atLeast, atMost },
      usual: stepIn(Number(usualOf(kind)[name]), range),
      onChange: (t) => onEdit((now) => withTime(now, name, Number(t))),
    });
  };

  return Object.entries(tableOf(kind)).map(([name, param]) => {
    if (param.row === undefined) return null;
    const value = values[name];
    if (Array.isArray(value)) return <TargetBelief key={name} {...{ kind, name, onEdit }} p={value} />;
    return <Fragment key={name}>{numberRow(name)}</Fragment>;
  });
}

function Classes({ classes, onEdit }: { classes: number; onEdit: OnEdit }) {
  return (
    <p className="rail-actions">
      <button type="button" disabled={classes >= MAX_EDITED_CLASSES} onClick={() => onEdit(withClassAdded)}>
        + class
      </button>
      <button
        type="button"
        disabled={classes <= 2}
        onClick={() => onEdit((now) => withClassRemoved(now, classes - 1))}
      >
        − class {classes}
      </button>
    </p>
  );
}

export const TargetEditor = memo(function TargetEditor(props: TargetEditorProps) {
  const { params, onEdit, children } = props;
  const { section, line } = railOf<Pick<TrackingParams, "target">>(trackingTable, params, (patch) =>
    onEdit(() => patch),
  );
  const classes = targetClasses(params.target);
  return section(
    "target",
    <>
      <RadioRow
        legend={line("target").label}
        options={KINDS}
        value={params.target.kind}
        onChange={(kind) => onEdit((now) => withKind(now, kind))}
      />
      {children}
      <Rows params={params} onEdit={onEdit} />
      {classes === null ? null : <Classes classes={classes} onEdit={onEdit} />}
    </>,
    { onReset: () => onEdit(withUsualTarget) },
  );
});

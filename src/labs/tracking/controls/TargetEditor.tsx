/** @file The rows for the target: a jump, a drift, or data. */
import { memo, type ReactNode } from "react";
import {
  TARGETS,
  targets,
  TIME,
  trackingTable,
  type Drift,
  type Shift,
  type Stream,
  type Target,
  type TargetKind,
  type TrackingParams,
} from "../run/params";
import type { Table } from "../../../param/table";
import { RadioRow } from "../../../ui/RadioRow";
import {
  MAX_EDITED_CLASSES,
  withClassAdded,
  withClassRemoved,
  withDrift,
  withKind,
  withShiftAt,
  withUsualTarget,
  type OnEdit,
} from "../edit/params";
import { railOf, type Line } from "../../shared/rail/railOf";
import { rowsOf } from "../../shared/rail/rowsOf";
import { BeliefRow } from "../../shared/rail/rows";

const KINDS: readonly { value: TargetKind; label: string }[] = [
  { value: "shift", label: "jump" },
  { value: "drift", label: "drift" },
  { value: "stream", label: "data" },
];

interface RowsProps<Kind extends Target> {
  readonly target: Kind;
  readonly steps: number;
  readonly onEdit: OnEdit;
}

/** The rows for one kind of target. By the time an edit is made the target may be of another kind, which is then left alone. */
const railFor = <Kind extends Target>(table: Table<Kind>, { target, onEdit }: RowsProps<Kind>) =>
  rowsOf(
    table,
    target,
    (patch) =>
      onEdit((now) => (now.target.kind === target.kind ? { target: { ...now.target, ...patch } } : {})),
    "target.",
  );

interface BeliefsProps {
  readonly lines: readonly Line<number[]>[];
  readonly onEdit: OnEdit;
}

/** The default value, if it has the right number of classes. */
const fitting = (usual: number[], p: number[]) => ({ usual: usual.length === p.length ? usual : p });

function Beliefs({ lines, onEdit }: BeliefsProps) {
  return lines.map((line) => (
    <BeliefRow
      key={line.control}
      {...line}
      onRemove={line.value.length > 2 ? (index) => onEdit((now) => withClassRemoved(now, index)) : undefined}
    />
  ));
}

function ShiftRows(props: RowsProps<Shift>) {
  const { target, steps, onEdit } = props;
  const { line, row } = railFor(targets.tables.shift, props);
  const usual = TARGETS.shift;
  const before = line("before", fitting(usual.before, target.before));
  const after = line("after", fitting(usual.after, target.after));
  return (
    <>
      <Beliefs lines={[before, after]} onEdit={onEdit} />
      {row("at", {
        limits: { ...TIME, atMost: steps },
        usual: Math.min(steps, usual.at),
        onChange: (at) => onEdit((now) => withShiftAt(now, at)),
      })}
    </>
  );
}

function DriftRows(props: RowsProps<Drift>) {
  const { target, steps, onEdit } = props;
  const { line, row } = railFor(targets.tables.drift, props);
  const usual = TARGETS.drift;
  const from = line("from", fitting(usual.from, target.from));
  const to = line("to", fitting(usual.to, target.to));
  return (
    <>
      <Beliefs lines={[from, to]} onEdit={onEdit} />
      {row("start", {
        limits: { ...TIME, atMost: target.end - 1 },
        usual: Math.min(usual.start, target.end - 1),
        onChange: (start) => onEdit((now) => withDrift(now, { start })),
      })}
      {row("end", {
        limits: { ...TIME, atLeast: target.start + 1, atMost: steps },
        usual: Math.max(target.start + 1, Math.min(steps, usual.end)),
        onChange: (end) => onEdit((now) => withDrift(now, { end })),
      })}
    </>
  );
}

const StreamRows = (props: RowsProps<Stream>) => railFor(targets.tables.stream, props).row("window");

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

interface TargetEditorProps {
  readonly params: Pick<TrackingParams, "target" | "steps">;
  readonly onEdit: OnEdit;
  /** The rows for the source of the data. */
  readonly children?: ReactNode;
}

function Rows({ params: { target, steps }, onEdit, children }: TargetEditorProps) {
  switch (target.kind) {
    case "shift":
      return (
        <>
          <ShiftRows target={target} steps={steps} onEdit={onEdit} />
          <Classes classes={target.before.length} onEdit={onEdit} />
        </>
      );
    case "drift":
      return (
        <>
          <DriftRows target={target} steps={steps} onEdit={onEdit} />
          <Classes classes={target.from.length} onEdit={onEdit} />
        </>
      );
    case "stream":
      return (
        <>
          {children}
          <StreamRows target={target} steps={steps} onEdit={onEdit} />
        </>
      );
  }
}

export const TargetEditor = memo(function TargetEditor(props: TargetEditorProps) {
  const { params, onEdit } = props;
  const { section } = railOf<Pick<TrackingParams, "target">>(trackingTable, params, (patch) =>
    onEdit(() => patch),
  );
  return section(
    "target",
    <>
      <RadioRow
        legend="The target"
        options={KINDS}
        value={params.target.kind}
        onChange={(kind) => onEdit((now) => withKind(now, kind))}
      />
      <Rows {...props} />
    </>,
    { onReset: () => onEdit(withUsualTarget) },
  );
});

/** @file What the belief chases: a jump, a drift, or data. */
import { memo, type ReactNode } from "react";
import {
  TARGETS,
  TIME,
  TRACKING_DEFAULTS,
  WINDOW,
  type TargetKind,
  type TrackingParams,
} from "../../../experiments/tracking/params";
import { RadioRow } from "../../../ui/RadioRow";
import { Section } from "../../../ui/Section";
import {
  beliefOf,
  MAX_EDITED_CLASSES,
  withBelief,
  withClassAdded,
  withClassRemoved,
  withDrift,
  withEntry,
  withKind,
  withShiftAt,
  withUsualTarget,
  type BeliefKey,
  type OnEdit,
} from "../edit/params";
import { BeliefRow } from "./BeliefRow";
import { NumberRow } from "./NumberRow";

interface EditorProps {
  readonly params: Pick<TrackingParams, "target" | "steps">;
  readonly onEdit: OnEdit;
}

const KINDS: readonly { value: TargetKind; label: string }[] = [
  { value: "shift", label: "jump" },
  { value: "drift", label: "drift" },
  { value: "stream", label: "data" },
];

const same = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((x, i) => x === b[i]);

interface TargetBeliefProps extends Pick<EditorProps, "onEdit"> {
  readonly p: readonly number[] | null;
  readonly usual: number[] | null;
  readonly name: Exclude<BeliefKey, "start">;
}

/** A row for one of the target's distributions; its default only fits as many classes as it has. */
const TargetBelief = memo(function TargetBelief({ p, usual, onEdit, name }: TargetBeliefProps) {
  if (p === null || usual === null) return null;
  return (
    <BeliefRow
      label={name}
      p={p}
      names={p.map((_, i) => `class ${i + 1}`)}
      onEntry={(reference, index, x) => onEdit((now) => withEntry(now, name, reference, index, x))}
      onRemove={p.length > 2 ? (index) => onEdit((now) => withClassRemoved(now, index)) : undefined}
      reset={{
        shown: usual.length === p.length && !same(p, usual),
        onReset: () => onEdit((now) => withBelief(now, name, usual)),
      }}
    />
  );
});

const Kind = memo(function Kind({ value, onEdit }: Pick<EditorProps, "onEdit"> & { value: TargetKind }) {
  return (
    <RadioRow
      legend="The target"
      options={KINDS}
      value={value}
      onChange={(kind) => onEdit((now) => withKind(now, kind))}
    />
  );
});

function Times({ params, onEdit }: EditorProps) {
  const { target, steps } = params;
  const inside = { ...TIME, atMost: steps };
  if (target.kind === "shift")
    return (
      <NumberRow
        name="jump at step"
        noun="step of the jump"
        label="step of the jump"
        value={target.at}
        limits={inside}
        usual={Math.min(steps, TARGETS.shift.at)}
        onChange={(at) => onEdit((now) => withShiftAt(now, at))}
      />
    );
  if (target.kind === "drift")
    return (
      <>
        <NumberRow
          name="from step"
          noun="first step of the drift"
          label="first step of the drift"
          value={target.start}
          limits={{ ...inside, atMost: target.end - 1 }}
          usual={Math.min(TARGETS.drift.start, target.end - 1)}
          onChange={(start) => onEdit((now) => withDrift(now, { start }))}
        />
        <NumberRow
          name="to step"
          noun="last step of the drift"
          label="last step of the drift"
          value={target.end}
          limits={{ ...inside, atLeast: target.start + 1 }}
          usual={Math.max(target.start + 1, Math.min(steps, TARGETS.drift.end))}
          onChange={(end) => onEdit((now) => withDrift(now, { end }))}
        />
      </>
    );
  return (
    <NumberRow
      name="window of steps"
      noun="window"
      label="window of the label frequencies, in steps"
      value={target.window}
      limits={WINDOW}
      usual={TARGETS.stream.window}
      onChange={(window) => onEdit(() => ({ target: { ...target, window } }))}
    />
  );
}

export const TargetEditor = memo(function TargetEditor({
  params,
  onEdit,
  children,
}: EditorProps & { children?: ReactNode }) {
  const { target } = params;
  const classes =
    target.kind === "shift" ? target.before.length : target.kind === "drift" ? target.from.length : null;
  const [first, second] =
    target.kind === "shift" ? (["before", "after"] as const) : (["from", "to"] as const);
  const isUsual = JSON.stringify(target) === JSON.stringify(TRACKING_DEFAULTS.target);
  return (
    <Section title="Target" reset={{ shown: !isUsual, onReset: () => onEdit(withUsualTarget) }}>
      <Kind value={target.kind} onEdit={onEdit} />
      {classes === null ? (
        children
      ) : (
        <>
          {[first, second].map((name) => (
            <TargetBelief
              key={name}
              name={name}
              p={beliefOf({ target }, name, 0)}
              usual={beliefOf({ target: TARGETS[target.kind] }, name, 0)}
              onEdit={onEdit}
            />
          ))}
        </>
      )}
      <Times params={params} onEdit={onEdit} />
      {classes === null ? null : (
        <p className="rail-actions">
          <button
            type="button"
            disabled={classes >= MAX_EDITED_CLASSES}
            onClick={() => onEdit(withClassAdded)}
          >
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
      )}
    </Section>
  );
});

/** @file What the belief chases: a jump, a drift, or data. */
import type { ReactNode } from "react";
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
  type BeliefKey,
  type Patch,
} from "../edit/params";
import { BeliefRow } from "./BeliefRow";
import { NumberRow } from "./NumberRow";

export interface EditorProps {
  readonly params: TrackingParams;
  readonly onChange: (patch: Patch) => void;
}

const KINDS: readonly { value: TargetKind; label: string }[] = [
  { value: "shift", label: "jump" },
  { value: "drift", label: "drift" },
  { value: "stream", label: "data" },
];

const same = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((x, i) => x === b[i]);

/** A row for one of the target's distributions; its default only fits as many classes as it has. */
function TargetBelief({ params, onChange, name }: EditorProps & { name: Exclude<BeliefKey, "start"> }) {
  const p = beliefOf(params, name, 0);
  const usual = beliefOf({ ...params, target: TARGETS[params.target.kind] }, name, 0);
  if (p === null || usual === null) return null;
  return (
    <BeliefRow
      label={name}
      p={p}
      names={p.map((_, i) => `class ${i + 1}`)}
      onEntry={(reference, index, x) => onChange(withEntry(params, name, reference, index, x))}
      onRemove={p.length > 2 ? (index) => onChange(withClassRemoved(params, index)) : undefined}
      reset={{
        shown: usual.length === p.length && !same(p, usual),
        onReset: () => onChange(withBelief(params, name, usual)),
      }}
    />
  );
}

function Times({ params, onChange }: EditorProps) {
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
        onChange={(at) => onChange(withShiftAt(params, at))}
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
          onChange={(start) => onChange(withDrift(params, { start }))}
        />
        <NumberRow
          name="to step"
          noun="last step of the drift"
          label="last step of the drift"
          value={target.end}
          limits={{ ...inside, atLeast: target.start + 1 }}
          usual={Math.max(target.start + 1, Math.min(steps, TARGETS.drift.end))}
          onChange={(end) => onChange(withDrift(params, { end }))}
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
      onChange={(window) => onChange({ target: { ...target, window } })}
    />
  );
}

export function TargetEditor({ params, onChange, children }: EditorProps & { children?: ReactNode }) {
  const { target } = params;
  const classes =
    target.kind === "shift" ? target.before.length : target.kind === "drift" ? target.from.length : null;
  const [first, second] =
    target.kind === "shift" ? (["before", "after"] as const) : (["from", "to"] as const);
  const isUsual = JSON.stringify(target) === JSON.stringify(TRACKING_DEFAULTS.target);
  const reset = () => {
    const fits = params.start === "uniform" || params.start.length === TARGETS.shift.before.length;
    const steps =
      target.kind === "stream" ? TRACKING_DEFAULTS.steps : Math.max(params.steps, TARGETS.shift.at);
    onChange({ target: TRACKING_DEFAULTS.target, steps, ...(fits ? {} : { start: "uniform" }) });
  };
  return (
    <Section title="Target" reset={{ shown: !isUsual, onReset: reset }}>
      <RadioRow
        legend="The target"
        options={KINDS}
        value={target.kind}
        onChange={(kind) => onChange(withKind(params, kind))}
      />
      {classes === null ? (
        children
      ) : (
        <>
          <TargetBelief params={params} onChange={onChange} name={first} />
          <TargetBelief params={params} onChange={onChange} name={second} />
        </>
      )}
      <Times params={params} onChange={onChange} />
      {classes === null ? null : (
        <p className="rail-actions">
          <button
            type="button"
            disabled={classes >= MAX_EDITED_CLASSES}
            onClick={() => onChange(withClassAdded(params))}
          >
            + class
          </button>
          <button
            type="button"
            disabled={classes <= 2}
            onClick={() => onChange(withClassRemoved(params, classes - 1))}
          >
            − class {classes}
          </button>
        </p>
      )}
    </Section>
  );
}

/** @file How the run goes: update, length, start, floor, tolerance. */
import { FLOOR, STEPS, TOLERANCE, TRACKING_DEFAULTS } from "../../../experiments/tracking/params";
import { RadioRow } from "../../../ui/RadioRow";
import { ResetButton } from "../../../ui/ResetButton";
import { Section } from "../../../ui/Section";
import { beliefOf, uniform, withEntry, withSteps } from "../edit/params";
import { BeliefRow } from "./BeliefRow";
import { NumberRow } from "./NumberRow";
import type { EditorProps } from "./TargetEditor";

interface RunEditorProps extends EditorProps {
  readonly classes: number;
  readonly names: readonly string[];
  readonly usualSteps: number;
}

const UPDATES = [
  { value: "mirror", label: "entropy mirror step" },
  { value: "projected", label: "projected step" },
] as const;

export function RunEditor({ params, onChange, classes, names, usualSteps }: RunEditorProps) {
  const start = beliefOf(params, "start", classes) ?? uniform(classes);
  const usual = TRACKING_DEFAULTS;
  return (
    <Section title="Run">
      <div className="number-row">
        <RadioRow
          legend="Update"
          options={UPDATES}
          value={params.update}
          onChange={(update) => onChange({ update })}
        />
        <ResetButton
          shown={params.update !== usual.update}
          label="update"
          onReset={() => onChange({ update: usual.update })}
        />
      </div>
      <BeliefRow
        label="start"
        p={start}
        names={names}
        onEntry={(reference, index, x) => onChange(withEntry(params, "start", reference, index, x))}
        reset={{ shown: params.start !== "uniform", onReset: () => onChange({ start: "uniform" }) }}
      />
      <NumberRow
        name="steps"
        noun="number of steps"
        label="number of steps"
        value={params.steps}
        limits={STEPS}
        usual={usualSteps}
        onChange={(steps) => onChange(withSteps(params, steps))}
      />
      <NumberRow
        name="floor ε"
        noun="floor"
        label="floor ε of the beliefs"
        value={params.floor}
        limits={FLOOR}
        usual={usual.floor}
        onChange={(floor) => onChange({ floor })}
      />
      <NumberRow
        name="tolerance τ"
        noun="tolerance"
        label="tolerance τ of having settled"
        value={params.tolerance}
        limits={TOLERANCE}
        usual={usual.tolerance}
        onChange={(tolerance) => onChange({ tolerance })}
      />
    </Section>
  );
}

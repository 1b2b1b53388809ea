/** @file The step: typed, or slid by ratio. */
import { STEP, type BoundsParams } from "../../experiments/bounds/params";
import { pow } from "../../core/elementary";
import type { BoundsSummary } from "../../experiments/bounds/types";
import { NumberField } from "../../ui/NumberField";
import { formatNumber } from "../../ui/number";
import { Section } from "../../ui/Section";
import { Slider } from "../../ui/Slider";
import { within } from "../shared/problem";
import { differs } from "./defaults";

interface StepEditorProps {
  readonly params: BoundsParams;
  readonly summary: BoundsSummary;
  readonly onChange: (patch: Partial<BoundsParams>) => void;
  readonly onReset: () => void;
}

const problem = within("step", STEP);
const nudge = (step: number, steps: number) =>
  step < 0.0105
    ? Number((step * pow(1.25, steps)).toPrecision(3))
    : Math.max(0.01, Number((step + steps / 100).toFixed(4)));

export function StepEditor({ params, summary, onChange, onReset }: StepEditorProps) {
  const { step } = params;
  return (
    <Section title="Step" reset={{ shown: differs(params, "step"), onReset }}>
      <div className="bounds__row">
        <var>η</var>
        <NumberField
          value={step}
          label="step η"
          problem={problem}
          nudge={nudge}
          onChange={(next) => onChange({ step: next })}
        />
      </div>
      <Slider
        value={step}
        min={1e-3}
        max={10}
        scale="log"
        label="step η, by ratio"
        valueText={`${formatNumber(step)}, ${summary.verdict}`}
        onChange={(next) => onChange({ step: next })}
      />
    </Section>
  );
}

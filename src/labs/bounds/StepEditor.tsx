/** @file The step as a number and as a slider on a logarithmic scale. */
import { STEP } from "./run/params";
import type { BoundsSummary } from "./run/types";
import { formatNumber, grown } from "../../ui/number";
import { Explained } from "../../ui/Explained";
import { Slider } from "../../ui/Slider";
import type { Line } from "../shared/rail/railOf";
import { NumberRow } from "../shared/rail/NumberRow";

interface StepEditorProps {
  readonly line: Line<number>;
  readonly verdict: BoundsSummary["verdict"];
}

const nudge = (step: number, steps: number) =>
  step < 0.0105 ? grown(step, 1.25, steps) : Math.max(0.01, Number((step + steps / 100).toFixed(4)));

export function StepEditor({ line: { noun, label, value, onChange }, verdict }: StepEditorProps) {
  return (
    <>
      <NumberRow
        {...{ noun, label, value, onChange, nudge }}
        name={<Explained text="*η*" whole />}
        limits={STEP}
        reset={null}
      />
      <Slider
        value={value}
        min={1e-3}
        max={10}
        scale="log"
        label={`${label}, by ratio`}
        valueText={`${formatNumber(value)}, ${verdict}`}
        onChange={onChange}
      />
    </>
  );
}

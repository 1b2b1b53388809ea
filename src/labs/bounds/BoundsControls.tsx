/** @file The rail of the bounds lab. */
import type { BoundsParams, CurveId } from "../../experiments/bounds/params";
import type { BoundsSummary } from "../../experiments/bounds/types";
import { Section } from "../../ui/Section";
import { BeliefEditor } from "./BeliefEditor";
import { Readings } from "./Readings";
import { StepEditor } from "./StepEditor";
import { TargetEditor } from "./TargetEditor";
import { ViewControls } from "./ViewControls";

export interface BoundsControlsProps {
  readonly params: BoundsParams;
  readonly summary: BoundsSummary;
  readonly onChange: (patch: Partial<BoundsParams>) => void;
  readonly onReset: (key: keyof BoundsParams) => void;
  readonly onHighlight: (id: CurveId | null) => void;
}

export function BoundsControls({ params, summary, onChange, onReset, onHighlight }: BoundsControlsProps) {
  const { p, along, show, x, y, surface } = params;
  return (
    <div className="rail">
      <BeliefEditor params={params} onChange={onChange} />
      <StepEditor params={params} summary={summary} onChange={onChange} onReset={() => onReset("step")} />
      <Section title="Here">
        <Readings summary={summary} />
      </Section>
      <TargetEditor params={params} onChange={onChange} onReset={() => onReset("target")} />
      <ViewControls {...{ along, show, x, y, surface, onChange, onReset, onHighlight }} classes={p.length} />
    </div>
  );
}

/** @file The rail of the bounds lab. */
import type { ReactNode } from "react";
import { boundsTable, type BoundsParams, type CurveId } from "./run/params";
import type { BoundsSummary } from "./run/types";
import { Section } from "../../ui/Section";
import { CompareEditor } from "../shared/pinned/CompareEditor";
import { Rail } from "../shared/rail/Rail";
import { railOf } from "../shared/rail/railOf";
import { BeliefEditor } from "./BeliefEditor";
import { Readings } from "./Readings";
import { StepEditor } from "./StepEditor";
import { TargetEditor } from "./TargetEditor";
import { ViewControls } from "./ViewControls";

export interface BoundsControlsProps {
  readonly params: BoundsParams;
  readonly pinned: boolean;
  /** The choice of where a pinned setting is shown. */
  readonly place: ReactNode;
  readonly summary: BoundsSummary;
  readonly onChange: (patch: Partial<BoundsParams>) => void;
  readonly onHighlight: (id: CurveId | null) => void;
  /** Pins these params; called without any, it unpins. */
  readonly onPin: (params?: BoundsParams) => void;
}

export function BoundsControls({ params, summary, pinned, place, onPin, ...props }: BoundsControlsProps) {
  const { onChange, onHighlight } = props;
  const { p, along, show, x, y, surface } = params;
  const rail = railOf(boundsTable, params, onChange);
  return (
    <Rail>
      <BeliefEditor params={params} rail={rail} onChange={onChange} />
      {rail.section("step", <StepEditor line={rail.line("step")} verdict={summary.verdict} />)}
      <Section title="Here">
        <Readings summary={summary} />
      </Section>
      {rail.section("target", <TargetEditor params={params} onChange={rail.line("target").onChange} />)}
      <ViewControls {...{ along, show, x, y, surface, onChange, onHighlight }} classes={p.length} />
      <CompareEditor pinned={pinned} what="setting" onPin={() => onPin(params)} onUnpin={() => onPin()}>
        {place}
      </CompareEditor>
    </Rail>
  );
}

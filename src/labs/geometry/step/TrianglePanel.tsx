/** @file Figure 1 alive: the grips of point and reference over the picture. */
import { useMemo, useState } from "react";
import type { FigureExports } from "../../../charts/export/actions";
import { PictureFigure } from "../../../charts/FigureSlot";
import { Handle } from "../../../charts/Handle";
import type { FigureTheme } from "../../../charts/ink";
import { usePaper } from "../../../charts/picture/usePaper";
import type { Paper } from "../../../charts/picture/types";
import { usePress } from "../../../charts/usePress";
import { inTriangle, nudgeTriangle } from "../../shared/moves";
import type { StepParams } from "../run/params";
import type { StepTrace } from "../run/step/types";
import { drawStep, isOnTriangle } from "./draw";
import { axesIn, type HeldMetric } from "./metricMarks";
import { MetricGrips } from "./MetricGrips";
import { drawTriangle, type DrawnTriangle } from "./triangle";
import { pointText, stepWords } from "./words";

interface PanelProps {
  readonly params: StepParams;
  readonly trace: StepTrace | null;
  readonly theme: FigureTheme;
  readonly exports: FigureExports | null;
  readonly onChange: (params: StepParams) => void;
}

/** So far beside the triangle a press still means its edge. */
const PRESSED_OUTSIDE = -0.04;
const HOW = "right moves mass from class 1 to class 2, up gives mass to class 3";

interface GripProps {
  readonly at: readonly [number, number];
  readonly belief: readonly number[];
  readonly label: string;
  readonly main?: boolean;
  readonly invert: DrawnTriangle["ternary"]["invert"];
  readonly onMove: (p: number[]) => void;
}

function Grip({ at, belief, label, main = false, invert, onMove }: GripProps) {
  return (
    <Handle
      x={at[0]}
      y={at[1]}
      label={`${label}: ${HOW}`}
      value={belief[0] ?? 0}
      min={0}
      max={1}
      valueText={pointText(belief)}
      direction="both"
      main={main}
      onDrag={(to) => onMove(inTriangle(invert(to)))}
      onNudge={(right, up) => onMove(nudgeTriangle(belief, right, up))}
    />
  );
}

const useTriangle = (trace: StepTrace | null, paper: Paper | null, held: HeldMetric | null) =>
  useMemo(
    () =>
      paper && trace?.steps && isOnTriangle(trace.params)
        ? drawTriangle(trace, trace.steps, paper, axesIn(trace.params, held))
        : null,
    [paper, trace, held],
  );

export function TrianglePanel({ params, trace, theme, exports, onChange }: PanelProps) {
  const [room, paper] = usePaper(theme);
  const [held, hold] = useState<HeldMetric | null>(null);
  const drawn = useTriangle(trace, paper, held);
  const axes = axesIn(params, held);
  const other = useMemo(
    () => (paper && trace && !isOnTriangle(trace.params) ? drawStep(trace, paper) : null),
    [paper, trace],
  );
  const movePoint = (point: number[]) => onChange({ ...params, point });
  const moveReference = (reference: number[]) => onChange({ ...params, reference });
  const press = usePress({
    takes: (at) => drawn?.ternary.invert(at).every((share) => share > PRESSED_OUTSIDE) ?? false,
    onMove: (to) => drawn && movePoint(inTriangle(drawn.ternary.invert(to))),
  });
  return (
    <PictureFigure
      id="step"
      words={stepWords(trace)}
      exports={exports}
      room={room}
      picture={drawn?.picture ?? other}
      press={drawn ? press : undefined}
    >
      {drawn && isOnTriangle(params) ? (
        <>
          {drawn.grips && axes ? (
            <MetricGrips
              params={params}
              axes={axes}
              grips={drawn.grips}
              invert={drawn.ternary.invert}
              onHold={hold}
              onChange={onChange}
            />
          ) : null}
          {drawn.reference && params.reference !== "none" ? (
            <Grip
              at={drawn.reference}
              belief={params.reference}
              label="Reference z"
              invert={drawn.ternary.invert}
              onMove={moveReference}
            />
          ) : null}
          <Grip
            at={drawn.point}
            belief={params.point}
            label="Point x"
            main
            invert={drawn.ternary.invert}
            onMove={movePoint}
          />
        </>
      ) : null}
    </PictureFigure>
  );
}

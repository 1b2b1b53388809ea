/** @file Figure 1 on the page, with grips for point and reference. */
import { memo, useMemo, useState } from "react";
import type { FigureExports } from "../../../charts/export/actions";
import { PictureFigure } from "../../../charts/PictureFigure";
import type { FigureTheme } from "../../../charts/ink";
import { useViewport } from "../../../charts/picture/useViewport";
import type { FigureWords, Viewport } from "../../../charts/picture/types";
import { useHeld } from "../../../charts/picture/useHeld";
import { usePress } from "../../../charts/usePress";
import { inTriangle } from "../../shared/moves";
import { isNearTriangle } from "../figure/onTriangle";
import { TriangleGrip } from "../figure/TriangleGrip";
import type { StepParams } from "../run/params";
import type { StepTrace } from "../run/step/types";
import { drawStep, isOnTriangle } from "./draw";
import { axesIn, type HeldMetric } from "./metricMarks";
import { MetricGrips } from "./MetricGrips";
import { drawTriangle, type DrawnTriangle } from "./triangle";

interface PanelProps {
  readonly params: StepParams;
  readonly trace: StepTrace | null;
  readonly words: FigureWords;
  readonly theme: FigureTheme;
  readonly exports: FigureExports | null;
  readonly onChange: (params: StepParams) => void;
}

const heldIn = ({ picture }: DrawnTriangle) => picture.held;

function useTriangle(trace: StepTrace | null, viewport: Viewport | null, held: HeldMetric | null) {
  const draw = useMemo(() => {
    const steps = trace?.steps;
    return trace && steps && isOnTriangle(trace.params)
      ? (on: Viewport) => drawTriangle(trace, steps, on, axesIn(trace.params, held))
      : null;
  }, [trace, held]);
  return useHeld(viewport, draw, heldIn);
}

/** Memoised: not rendered again when the curves along the slice come. */
export const TrianglePanel = memo(function TrianglePanel(props: PanelProps) {
  const { params, trace, words, theme, exports, onChange } = props;
  const [room, viewport] = useViewport(theme);
  const [held, hold] = useState<HeldMetric | null>(null);
  const drawn = useTriangle(trace, viewport, held);
  const axes = axesIn(params, held);
  const other = useMemo(
    () => (viewport && trace && !isOnTriangle(trace.params) ? drawStep(trace, viewport) : null),
    [viewport, trace],
  );
  const movePoint = (point: number[]) => onChange({ ...params, point });
  const moveReference = (reference: number[]) => onChange({ ...params, reference });
  const press = usePress({
    takes: (at) => drawn !== null && isNearTriangle(drawn.ternary, at),
    onMove: (to) => drawn && movePoint(inTriangle(drawn.ternary.invert(to))),
  });
  return (
    <PictureFigure
      id="step"
      words={words}
      exports={exports}
      room={room}
      viewport={viewport}
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
            <TriangleGrip
              at={drawn.reference}
              belief={params.reference}
              label="Reference z"
              invert={drawn.ternary.invert}
              onMove={moveReference}
            />
          ) : null}
          <TriangleGrip
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
});

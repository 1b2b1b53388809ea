/** @file The bifurcation diagram, the Lyapunov exponent below it, and the cobweb at the pointed step. */
import { useCallback, useMemo, type PointerEvent } from "react";
import { FigureSlot } from "../../../charts/FigureSlot";
import { Handle } from "../../../charts/Handle";
import type { Picture, Viewport } from "../../../charts/picture/types";
import { log } from "../../../core/elementary";
import { pow } from "../../../core/elementary/pow";
import { traceOrbit } from "../run/cell/orbit";
import type { OrbitsTrace } from "../run/orbits/types";
import { CompleteFindings } from "../../shared/parts/CompleteFindings";
import { PartFigure } from "../../shared/parts/PartFigure";
import type { ScreenProps } from "../page";
import { trackingLink } from "../model/links";
import { part } from "./part";
import { isOf } from "../../shared/parts/words";
import { stepAt } from "../model/pointed";
import { diagramOn, drawCobweb, drawDiagram } from "./draw";
import { orbitFindings } from "./events";
import { runAt, stepPointed } from "./step";
import { cobwebWords, diagramWords, stepWords } from "./words";

const NUDGES_ACROSS = 200;

interface StepLineProps {
  readonly trace: OrbitsTrace;
  readonly viewport: Viewport;
  readonly step: number;
  readonly stepText: string;
  readonly onStep: (step: number) => void;
}

/** The line over the diagram at the pointed step. */
function StepLine({ trace, viewport, step, stepText, onStep }: StepLineProps) {
  const { logStep } = trace.params;
  const { frame, scales } = useMemo(() => diagramOn(trace, viewport), [trace, viewport]);
  const x = Math.min(frame.x1, Math.max(frame.x0, scales.x.at(step)));
  const point = (event: PointerEvent<HTMLElement>) => {
    const left = event.currentTarget.getBoundingClientRect().left;
    onStep(scales.x.invert(frame.x0 + event.clientX - left));
  };
  const power = log(step) / Math.LN10;
  const nudged = (steps: number) => {
    const next = power + (steps * (logStep[1] - logStep[0])) / NUDGES_ACROSS;
    onStep(pow(10, Math.min(logStep[1], Math.max(logStep[0], next))));
  };
  const height = frame.y1 - frame.y0;
  return (
    <div className="map">
      <div
        className="map__surface"
        style={{ left: frame.x0, top: frame.y0, width: frame.x1 - frame.x0, height }}
        onPointerMove={point}
        onPointerDown={point}
      />
      <div className="orbits__line" style={{ transform: `translate(${x}px, ${frame.y0}px)`, height }} />
      <Handle
        x={x}
        y={frame.y1}
        label="Step of the cobweb"
        value={power}
        min={logStep[0]}
        max={logStep[1]}
        valueText={stepText}
        direction="horizontal"
        onDrag={([at]) => onStep(scales.x.invert(at))}
        onNudge={nudged}
        onEdge={(edge) => onStep(pow(10, logStep[edge === "start" ? 0 : 1]))}
      />
    </div>
  );
}

export function OrbitsPart(props: ScreenProps<"orbits">) {
  const { params, trace, running, theme, view, onLook, exportsOf } = props;
  const step = stepPointed(params, view);
  const run = useMemo(() => runAt(params, step), [params, step]);
  const orbit = useMemo(() => traceOrbit(run), [run]);
  const begun = trace !== null && part.isBegun(trace) ? trace : null;
  const words = stepWords(begun !== null && isOf(begun, params) ? begun : null, step);
  const cobweb = useCallback((viewport: Viewport) => drawCobweb(orbit, words, viewport), [orbit, words]);
  const point = (to: number) => onLook({ cobweb: stepAt(params, to) });
  const line = (_: Picture, viewport: Viewport) =>
    trace && <StepLine {...{ trace, viewport, step }} stepText={words} onStep={point} />;
  return (
    <>
      <div className="parts__pair">
        <PartFigure
          id="orbits"
          trace={trace}
          said={begun}
          draw={drawDiagram}
          words={diagramWords}
          theme={theme}
          exportsOf={exportsOf}
          over={line}
        />
        <FigureSlot
          id="cobweb"
          theme={theme}
          words={cobwebWords(words)}
          draw={cobweb}
          after={
            <>
              {" "}
              <a className="no-print" href={trackingLink(run, view.theme)}>
                Open it in the Tracking lab
              </a>
            </>
          }
          exports={exportsOf("cobweb")}
        />
      </div>
      <CompleteFindings trace={trace} tell={orbitFindings} pending={running} />
    </>
  );
}

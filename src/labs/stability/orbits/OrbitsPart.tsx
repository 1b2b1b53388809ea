/** @file The orbit diagram, the Lyapunov exponent below it, and the cobweb at the step pointed at. */
import { useMemo, type PointerEvent } from "react";
import { Figure, type FigureAction } from "../../../charts/Figure";
import { Handle } from "../../../charts/Handle";
import { pictureScale, type FigureTheme } from "../../../charts/ink";
import { log, pow } from "../../../core/elementary";
import { localThreshold } from "../../../experiments/stability/orbits/local";
import { summarizeOrbits } from "../../../experiments/stability/orbits/summary";
import type { OrbitsTrace } from "../../../experiments/stability/orbits/types";
import type { OrbitsParams } from "../../../experiments/stability/params";
import { stepsShown } from "../lab";
import type { StabilityLook } from "../lab";
import { formatNumber } from "../../../ui/number";
import { Rich } from "../../../ui/Rich";
import { UPDATE_NAMES } from "../../../experiments/update";
import { spokenSentence } from "../../shared/statement";
import { RunFindings } from "../figure/RunFindings";
import { useFigureRoom, type FigureRoom } from "../figure/useFigureRoom";
import type { CellRun } from "../../../experiments/stability/cell/orbit";
import { counted } from "../figure/thousands";
import { isBegun, isPictured } from "../model/pictured";
import { trackingLink } from "../model/links";
import { traceOrbit, type Orbit } from "../../../experiments/stability/cell/orbit";
import { stepAt, type Pointed } from "../model/pointed";
import { CobwebFigure } from "../orbit/CobwebFigure";
import { cobwebHeight, layoutCobweb } from "../orbit/cobweb";
import { DiagramFigure } from "./DiagramFigure";
import { orbitFindings, wordsAt } from "./events";
import { LyapunovFigure } from "./LyapunovFigure";
import { layoutDiagram, layoutLyapunov } from "./scene";

interface OrbitsPartProps {
  readonly params: OrbitsParams;
  readonly trace: OrbitsTrace | null;
  readonly running: boolean;
  readonly theme: FigureTheme;
  readonly view: StabilityLook;
  readonly onPoint: (pointed: Pointed) => void;
  readonly actionsOf: (figure: string) => readonly FigureAction[];
}

/** Steps that a cobweb shows of the settled states. */
const TOLERANCE = 1e-3;
const NUDGE = 200;
/** The first step shown lies a little beyond the local threshold. */
const BEYOND = 1.15;

const runAt = (params: OrbitsParams, step: number): CellRun => ({
  target: [params.target, 1 - params.target],
  start: [params.start, 1 - params.start],
  update: params.update,
  rule: "fixed",
  value: step,
  iterations: Math.max(1, Math.min(20_000, params.transient + params.kept)),
  floor: params.floor,
  tolerance: TOLERANCE,
});

const lyapunovHeight = ({ text }: FigureTheme) => Math.round(150 * (text / 12));
/** Of diagram and exponent together. */
const heightFor = (width: number, theme: FigureTheme) =>
  lyapunovHeight(theme) +
  Math.round(Math.min(Math.max(width * 0.62, 330 * (theme.text / 12)), 450 * pictureScale(theme)));

interface DiagramProps {
  readonly trace: OrbitsTrace;
  readonly room: FigureRoom;
  readonly step: number;
  readonly stepText: string;
  readonly description: string;
  readonly onStep: (step: number) => void;
}

function layoutBoth(trace: OrbitsTrace, { size: { width, height }, theme }: FigureRoom) {
  const lower = lyapunovHeight(theme);
  return {
    scene: layoutDiagram(trace, { width, height: height - lower }, theme),
    exponent: layoutLyapunov(trace, { width, height: lower }, theme),
  };
}

function Diagram({ trace, room, step, stepText, description, onStep }: DiagramProps) {
  const { logStep } = trace.params;
  const { scene, exponent } = useMemo(() => layoutBoth(trace, room), [trace, room]);
  const { frame } = scene;
  const x = Math.min(frame.x1, Math.max(frame.x0, scene.step.at(step)));
  const point = (event: PointerEvent<HTMLElement>) => {
    const left = event.currentTarget.getBoundingClientRect().left;
    onStep(scene.step.invert(frame.x0 + event.clientX - left));
  };
  const power = log(step) / Math.LN10;
  const nudged = (steps: number) => {
    const next = power + (steps * (logStep[1] - logStep[0])) / NUDGE;
    onStep(pow(10, Math.min(logStep[1], Math.max(logStep[0], next))));
  };
  const line = { transform: `translate(${x}px, ${frame.y0}px)`, height: frame.y1 - frame.y0 };
  return (
    <>
      <DiagramFigure scene={scene} trace={trace} description={description}>
        <div
          className="map__surface"
          style={{ left: frame.x0, top: frame.y0, width: frame.x1 - frame.x0, height: frame.y1 - frame.y0 }}
          onPointerMove={point}
          onPointerDown={point}
        />
        <div className="orbits__line" style={line} />
        <Handle
          x={x}
          y={frame.y1}
          label="Step of the cobweb"
          value={power}
          min={logStep[0]}
          max={logStep[1]}
          valueText={stepText}
          direction="horizontal"
          onDrag={([at]) => onStep(scene.step.invert(at))}
          onNudge={nudged}
          onEdge={(edge) => onStep(pow(10, logStep[edge === "start" ? 0 : 1]))}
        />
      </DiagramFigure>
      <LyapunovFigure scene={exponent} description="Lyapunov exponent of the orbit over the step." />
    </>
  );
}

function diagramCaption({ params, lyapunov }: OrbitsTrace): string {
  const { kept, transient, target, start, update } = params;
  const endless = lyapunov.includes(-Infinity) ? "; where a face throws all of them together it is −∞" : "";
  return (
    `The last ${counted(kept, "belief")} after ${counted(transient, "step")}, target ${formatNumber(target, 4)}, start ${formatNumber(start, 4)}; ` +
    `${UPDATE_NAMES[update].full}. Below: above 0 nearby beliefs part, below 0 they meet${endless}. Point at a step for its cobweb.`
  );
}

function Cobweb({ orbit, theme, words }: { orbit: Orbit; theme: FigureTheme; words: string }) {
  const [ref, room] = useFigureRoom(theme, cobwebHeight);
  return (
    <div ref={ref}>
      {room === null ? null : (
        <CobwebFigure
          scene={layoutCobweb(orbit, room.size, room.theme, true)}
          description={`Cobweb of the settled states. ${words}`}
        />
      )}
    </div>
  );
}

export function OrbitsPart(props: OrbitsPartProps) {
  const { params, trace, running, theme, view, onPoint, actionsOf } = props;
  const [ref, room] = useFigureRoom(theme, heightFor);
  const [low, high] = stepsShown(params);
  const step = Math.min(high, Math.max(low, view.cobweb ?? BEYOND * localThreshold(params)));
  const run = useMemo(() => runAt(params, step), [params, step]);
  const orbit = useMemo(() => traceOrbit(run), [run]);
  const begun = trace !== null && isBegun(trace) ? trace : null;
  const known = isPictured(trace, params) ? trace : null;
  const words = `η = ${formatNumber(step, 4)}: ${(known && wordsAt(known, step)) ?? "not computed yet"}`;
  const findings = useMemo(
    () => (trace?.complete === true ? orbitFindings(trace, summarizeOrbits(trace)) : []),
    [trace],
  );
  return (
    <>
      <div className="stability__pair">
        <Figure
          id="orbits"
          number="Figure 1"
          title="Where the belief settles, by step"
          caption={begun && <Rich text={diagramCaption(begun)} />}
          actions={actionsOf("orbits")}
          fills
        >
          <div ref={ref}>
            {room === null || trace === null ? null : (
              <Diagram
                trace={trace}
                room={room}
                step={step}
                stepText={words}
                description={`Orbit diagram. ${findings.map(spokenSentence).join(" ")}`}
                onStep={(to) => onPoint({ cobweb: stepAt(params, to) })}
              />
            )}
          </div>
        </Figure>
        <Figure
          id="cobweb"
          number="Figure 2"
          title="One step as a curve"
          caption={
            <>
              {words}. The staircase runs between the curve of one step and the diagonal.{" "}
              <a className="no-print" href={trackingLink(run, view.theme)}>
                Open it in the Tracking lab
              </a>
            </>
          }
          actions={actionsOf("cobweb")}
          fills
        >
          <Cobweb orbit={orbit} theme={theme} words={words} />
        </Figure>
      </div>
      <RunFindings sentences={findings} pending={running} />
    </>
  );
}

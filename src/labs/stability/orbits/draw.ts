/** @file The bifurcation diagram with the exponent below it, and the cobweb of one step, as pictures. */
import { SECOND_DASHES } from "../../../charts/looks";
import { NOTIONS } from "../../../charts/notions";
import type { Drawing, DrawOf } from "../part";
import { runAt, stepPointed } from "./step";
import { pictureScale, type FigureTheme } from "../../../charts/ink";
import { together } from "../../../charts/picture/beside";
import { path, text, texts, two } from "../../../charts/picture/marks";
import { thicker } from "../../../charts/picture/thicker";
import type { Mark, Picture, Viewport } from "../../../charts/picture/types";
import { axesPlane } from "../../../charts/plane";
import { axisLabels, axisLines } from "../../../charts/xy/marks";
import { traceOrbit, type Orbit } from "../run/cell/orbit";
import type { OrbitsTrace } from "../run/orbits/types";
import { spokenSentence } from "../../shared/spoken";
import { part } from "./part";
import { cobwebHeight, layoutCobweb } from "../orbit/cobweb";
import { cobwebMarks } from "../orbit/draw";
import { orbitFindings } from "./events";
import { statesRaster } from "./paint";
import { layoutDiagram, layoutLyapunov, type DiagramScene, type LyapunovScene } from "./scene";
import { endWords } from "../orbit/words";
import { cobwebWords, diagramWords, stepWords } from "./words";
import { table } from "./table";

const exponentHeight = ({ text: size }: FigureTheme) => Math.round(150 * (size / 12));
const diagramHeight = (width: number, theme: FigureTheme) =>
  Math.round(Math.min(Math.max(width * 0.62, 330 * (theme.text / 12)), 450 * pictureScale(theme)));

/** The height of the diagram; the exponent gets the rest below it. */
const partOf = ({ width, height, theme }: Viewport) =>
  height === null ? diagramHeight(width, theme) : height - exponentHeight(theme);

export const diagramOn = (trace: OrbitsTrace, viewport: Viewport): DiagramScene =>
  layoutDiagram(trace, { width: viewport.width, height: partOf(viewport) }, viewport.theme);

function diagramMarks({ frame, theme, events, target, x, y, titles }: DiagramScene): readonly Mark[] {
  return [
    ...path(`M${frame.x0},${frame.y0}H${frame.x1}V${frame.y1}H${frame.x0}Z`, { stroke: "line" }),
    ...path(
      `M${frame.x0},${two(target)}H${frame.x1}`,
      thicker({ stroke: "target", dash: NOTIONS.target.dash, strokeOpacity: 0.6 }, theme),
    ),
    ...events.flatMap(({ x: at, label, color }) => {
      const top = label ? label.box.y1 - theme.text : frame.y0;
      const line = `M${Math.round(at) + 0.5},${two(top)}V${frame.y1}`;
      return [
        ...path(line, thicker({ stroke: color, dash: SECOND_DASHES.place }, theme)),
        ...(label ? [text(label)] : []),
      ];
    }),
    ...axisLabels(x),
    ...axisLabels(y),
    ...texts(titles),
  ];
}

const exponentMarks = (scene: LyapunovScene): readonly Mark[] => {
  const { frame, theme, x, y, zero, titles, labels } = scene;
  return [
    ...axisLines(y, frame),
    ...axisLines(x, frame),
    ...path(scene.above, { fill: "violation", fillOpacity: 0.25 }),
    ...path(`M${frame.x0},${two(zero)}H${frame.x1}`, { stroke: "ink-faint" }),
    ...path(scene.path, { name: "lyapunov", stroke: "ink", width: theme.stroke * 0.7, join: "round" }),
    ...path(scene.endless, { stroke: "violation", width: theme.stroke * 1.5 }),
    ...axisLabels(x),
    ...axisLabels(y),
    ...texts(titles),
    ...texts(labels, true),
  ];
};

export function drawDiagram(trace: OrbitsTrace, viewport: Viewport): Picture {
  const { width, theme } = viewport;
  const scene = diagramOn(trace, viewport);
  const exponent = layoutLyapunov(trace, { width, height: exponentHeight(theme) }, theme);
  const found = trace.complete ? orbitFindings(trace).map(spokenSentence) : [];
  const diagram = {
    size: scene.size,
    layers: [
      { id: "around", marks: diagramMarks(scene) },
      { id: "states", raster: statesRaster(trace, scene.frame) },
    ],
  };
  const below = { size: exponent.size, layers: [{ id: "curve", marks: exponentMarks(exponent) }] };
  return {
    ...diagramWords(part.isBegun(trace) ? trace : null),
    ...together([
      { id: "diagram", picture: diagram, at: [0, 0] },
      { id: "exponent", picture: below, at: [0, scene.size.height] },
    ]),
    description: ["Bifurcation diagram.", ...found, "Below it the Lyapunov exponent, over the step."].join(
      " ",
    ),
    plane: axesPlane(scene.scales),
  };
}

/** @param words what happens at this step */
export function drawCobweb(orbit: Orbit, words: string, { width, height, theme }: Viewport): Picture {
  const size = { width, height: height ?? cobwebHeight(width, theme) };
  const scene = layoutCobweb(orbit, size, theme, true);
  return {
    ...cobwebWords(words),
    size,
    description: `A cobweb: the belief ${endWords(orbit)}.`,
    layers: [{ id: "cobweb", marks: cobwebMarks(scene) }],
    plane: axesPlane(scene.scales),
  };
}

export const draw: DrawOf<"orbits"> = (figure, trace, view, viewport) => {
  if (figure !== "cobweb") return drawDiagram(trace, viewport);
  const step = stepPointed(trace.params, view);
  return drawCobweb(traceOrbit(runAt(trace.params, step)), stepWords(trace, step), viewport);
};

export const drawing: Drawing<"orbits"> = { draw, table, findings: orbitFindings };

/** @file The part of the slice that stands still while the belief and the step are dragged, as plain geometry. */
import { bottomAxis, leftAxis, type Axis } from "../../../charts/axis/axis";
import { around, type Box } from "../../../charts/geometry/box";
import { obstacles, type Obstacles } from "../../../charts/geometry/obstacles";
import {
  alongLine,
  areaPath,
  clipLine,
  linesPath,
  toLine,
  type Line,
  type Point,
} from "../../../charts/geometry/polyline";
import type { FigureTheme } from "../../../charts/ink";
import type { LabelChoice } from "../../../charts/label/assign";
import { candidates } from "../../../charts/label/candidates";
import { legend, type Legend } from "../../../charts/label/legend";
import { linearScale, logScale, logitScale, type Scale } from "../../../charts/scale/scale";
import { placeText, type LabelStyle, type PlacedText } from "../../../charts/text/label";
import { rich } from "../../../charts/text/measure";
import { CURVES, type CurveId } from "../../../experiments/bounds/schema";
import type { SliceResult } from "../../../experiments/bounds/types";
import { CURVE_STYLES, type CurveStyle } from "../curves";
import { logitOfMass, massOf, type Mass, type SliceDomain } from "./domain";

export interface StillInput {
  readonly slice: SliceResult;
  readonly domain: SliceDomain;
  readonly classes: number;
  readonly along: number;
  readonly target: readonly number[];
  readonly show: readonly CurveId[];
  readonly x: "belief" | "logit";
  readonly y: "linear" | "log";
  readonly size: { readonly width: number; readonly height: number };
  readonly theme: FigureTheme;
}

export interface StillCurve {
  readonly style: CurveStyle;
  readonly path: string;
  /** Null for curves without a shaded region. */
  readonly area: string | null;
  readonly markers: readonly Point[];
}

export interface StillScene {
  readonly size: { readonly width: number; readonly height: number };
  readonly theme: FigureTheme;
  readonly frame: Box;
  readonly x: Scale;
  readonly y: Scale;
  /** Pixel of a mass on the slice. */
  readonly atMass: (mass: Mass) => number;
  readonly xAxis: Axis;
  readonly yAxis: Axis;
  readonly titles: readonly PlacedText[];
  readonly curves: readonly StillCurve[];
  /** Labels that stand beside their curve, with the places they may take. */
  readonly direct: readonly LabelChoice[];
  readonly legend: Legend;
  readonly targetX: number;
  readonly obstacles: Obstacles;
}

const tickStyle = ({ text }: FigureTheme): LabelStyle => ({ font: "sans", size: text, color: "ink-faint" });
const titleStyle = ({ text }: FigureTheme): LabelStyle => ({
  font: "serifItalic",
  size: text * 1.1,
  color: "ink-soft",
});
const curveFont = ({ text }: FigureTheme) => ({ font: "sansBold", size: text }) as const;

/** Beneath the frame: the belief's grip, tick labels, the axis title. */
export const belowFrame = ({ text }: FigureTheme) => ({
  grip: 8,
  ticks: 16,
  title: 16 + text * 2.6,
  all: 18 + text * 3,
});
/** Above the frame: the target's label and grip. */
const aboveFrame = ({ text }: FigureTheme) => text * 1.4 + 12;
const leftOfFrame = ({ text }: FigureTheme, y: "linear" | "log") => text * (y === "log" ? 4.4 : 3.5);

function frameFor({ size, theme, y }: StillInput, legendHeight: number): Box {
  return {
    x0: Math.round(leftOfFrame(theme, y)),
    x1: size.width - 12,
    y0: Math.round(legendHeight + aboveFrame(theme)),
    y1: Math.round(size.height - belowFrame(theme).all),
  };
}

function scales({ domain, x, y }: StillInput, frame: Box) {
  const acrossScale = x === "logit" ? logitScale : linearScale;
  const upScale = y === "log" ? logScale : linearScale;
  return {
    x: acrossScale(domain.x, [frame.x0, frame.x1]),
    y: upScale(domain.y, [frame.y1, frame.y0]),
  };
}

const SHADED: readonly CurveId[] = ["bound", "entropyAware"];

interface DrawnCurve extends StillCurve {
  readonly runs: readonly Line[];
}

function drawCurve(input: StillInput, id: CurveId, frame: Box, x: Scale, y: Scale): DrawnCurve {
  const { slice } = input;
  const style = CURVE_STYLES[id];
  const xs = input.x === "logit" ? slice.logit : slice.x;
  const line = toLine(xs, slice.curves[id], x.at, y.at);
  const runs = clipLine(line, frame);
  const markers = style.marker ? runs.flatMap((run) => alongLine(run, 130, 24)) : [];
  return {
    style,
    runs,
    path: linesPath(runs),
    markers,
    area: SHADED.includes(id) ? areaPath(line, frame) : null,
  };
}

const MARKER_RADIUS = 4.5;
const boxesOf = (curve: DrawnCurve) => curve.markers.map(([x, y]) => around(x, y, MARKER_RADIUS));

/** A label in full beside its curve, or its symbol alone, with the words in the legend. */
type Wording = "label" | "symbol";

function choices(
  drawn: readonly DrawnCurve[],
  frame: Box,
  targetLine: Line,
  theme: FigureTheme,
  wording: (id: CurveId) => Wording,
): LabelChoice[] {
  const all = obstacles([...drawn.flatMap(({ runs }) => runs), targetLine], drawn.flatMap(boxesOf));
  return drawn.map((curve) => {
    const rest = drawn.filter((other) => other !== curve);
    const others = obstacles([...rest.flatMap(({ runs }) => runs), targetLine], rest.flatMap(boxesOf));
    const { id, color } = curve.style;
    const style = { ...curveFont(theme), color };
    const text = rich(curve.style[wording(id)]);
    return { id, candidates: candidates(curve.runs, text, style, { frame, obstacles: all, others }) };
  });
}

/** Labels need room around them: on a narrow plot the words of all of them stand in the legend. */
const NARROW = 430;

function titles(input: StillInput, frame: Box): readonly PlacedText[] {
  const { theme, size, classes, along } = input;
  const style = titleStyle(theme);
  const across =
    classes === 2 ? `belief in class ${along}` : `belief in class ${along}, the others in proportion`;
  return [
    placeText(rich("step η"), style, 2, frame.y0 - theme.text * 0.9),
    placeText(rich(across), style, frame.x1, size.height - theme.text * 0.45, "end"),
  ];
}

function attempt(input: StillInput, inLegend: readonly CurveId[]): StillScene {
  const { theme, size, show } = input;
  const ids = CURVES.filter((id) => show.includes(id));
  const entries = ids
    .filter((id) => inLegend.includes(id))
    .map((id) => ({ id, text: rich(CURVE_STYLES[id].label), color: CURVE_STYLES[id].color }));
  const rows = legend(entries, { left: 2, right: size.width - 2, top: 0 }, curveFont(theme));
  const frame = frameFor(input, rows.height);
  const { x, y } = scales(input, frame);
  const atMass = (mass: Mass) => x.at(input.x === "logit" ? logitOfMass(mass) : mass.x);
  const targetX = atMass(massOf(input.target, input.along));
  const drawn = ids.map((id) => drawCurve(input, id, frame, x, y));
  const targetLine: Line = [
    [targetX, frame.y0],
    [targetX, frame.y1],
  ];
  const wording = (id: CurveId) => (inLegend.includes(id) ? "symbol" : "label");
  const direct = choices(drawn, frame, targetLine, theme, wording);
  const bounds = { x0: 0, y0: 0, x1: size.width, y1: size.height };
  return {
    size,
    theme,
    frame,
    x,
    y,
    atMass,
    xAxis: bottomAxis(x, { ...frame, y1: frame.y1 + belowFrame(theme).ticks - 7 }, bounds, tickStyle(theme)),
    yAxis: leftAxis(y, frame, tickStyle(theme)),
    titles: titles(input, frame),
    curves: drawn,
    direct,
    legend: rows,
    targetX,
    obstacles: obstacles([...drawn.flatMap(({ runs }) => runs), targetLine]),
  };
}

/** Geometry of everything that does not move with the belief or the step. Labels without room go to the legend. */
export function layoutStill(input: StillInput): StillScene {
  if (input.size.width < NARROW * (input.theme.text / 12)) return attempt(input, CURVES);
  const first = attempt(input, []);
  const homeless = first.direct.filter((label) => label.candidates.length < 2).map(({ id }) => id);
  return homeless.length === 0
    ? first
    : attempt(
        input,
        CURVES.filter((id) => homeless.includes(id)),
      );
}

/** @file The part of the slice that stands still while the belief and the step are dragged, as plain geometry. */
import { bottomAxis, leftAxis, type Axis } from "../../../charts/axis/axis";
import type { Box } from "../../../charts/geometry/box";
import { obstacles, type Obstacles } from "../../../charts/geometry/obstacles";
import type { Line } from "../../../charts/geometry/polyline";
import type { FigureTheme } from "../../../charts/ink";
import type { LabelChoice } from "../../../charts/label/assign";
import { legend, type Legend } from "../../../charts/label/legend";
import type { Scale } from "../../../charts/scale/scale";
import { placeText, type PlacedText } from "../../../charts/text/label";
import { rich } from "../../../charts/text/measure";
import { CURVES, type CurveId } from "../../../experiments/bounds/params";
import type { SliceResult } from "../../../experiments/bounds/types";
import { CURVE_STYLES } from "../curves";
import { logitOfMass, massOf, type Mass } from "./domain";
import { belowFrame, curveFont, frameFor, scalesFor, tickStyle, titleStyle, type SliceAxes } from "./frame";
import { labelChoices, type CurveLabel } from "./labels";
import { drawCurve, traceCurve, type StillCurve, type TracedCurve } from "./traced";

export interface StillInput extends SliceAxes {
  readonly slice: SliceResult;
  readonly classes: number;
  readonly along: number;
  readonly target: readonly number[];
  readonly show: readonly CurveId[];
  /** Curves whose words stand in the legend, when that is settled already; null when the layout may choose. */
  readonly inLegend: readonly CurveId[] | null;
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
  readonly inLegend: readonly CurveId[];
  readonly targetX: number;
  readonly obstacles: Obstacles;
}

/** What depends on how much room the legend takes. */
interface Plan {
  readonly inLegend: readonly CurveId[];
  readonly rows: Legend;
  readonly frame: Box;
  readonly x: Scale;
  readonly y: Scale;
  readonly atMass: (mass: Mass) => number;
  readonly targetLine: Line;
  readonly curves: readonly TracedCurve[];
  readonly direct: readonly CurveLabel[];
}

function legendRows({ size, theme }: StillInput, ids: readonly CurveId[]): Legend {
  const entries = ids.map((id) => ({
    id,
    text: rich(CURVE_STYLES[id].label),
    color: CURVE_STYLES[id].color,
  }));
  return legend(entries, { left: 2, right: size.width - 2, top: 0 }, curveFont(theme));
}

function plan(input: StillInput, inLegend: readonly CurveId[]): Plan {
  const shown = CURVES.filter((id) => input.show.includes(id));
  const rows = legendRows(
    input,
    shown.filter((id) => inLegend.includes(id)),
  );
  const frame = frameFor(input, rows.height);
  const { x, y } = scalesFor(input, frame);
  const atMass = (mass: Mass) => x.at(input.x === "logit" ? logitOfMass(mass) : mass.x);
  const targetX = atMass(massOf(input.target, input.along));
  const targetLine: Line = [
    [targetX, frame.y0],
    [targetX, frame.y1],
  ];
  const curves = shown.map((id) => traceCurve(input.slice, id, frame, x, y));
  const direct = labelChoices(curves, targetLine, frame, input.theme, inLegend);
  return { inLegend, rows, frame, x, y, atMass, targetLine, curves, direct };
}

/** Labels need room around them: on a narrow plot the words of all of them stand in the legend. */
const NARROW = 430;
/** With fewer places a label would lose its own as soon as something is dragged there. */
const ENOUGH = 2;

function bestPlan(input: StillInput): Plan {
  if (input.inLegend) return plan(input, input.inLegend);
  if (input.size.width < NARROW * (input.theme.text / 12)) return plan(input, CURVES);
  const first = plan(input, []);
  const homeless = first.direct.filter((label) => label.inFull < ENOUGH).map(({ id }) => id);
  if (homeless.length === 0) return first;
  return plan(
    input,
    CURVES.filter((id) => homeless.includes(id)),
  );
}

/** The longest that fits. */
const acrossTitle = (classes: number, along: number) =>
  classes === 2
    ? [`belief in class ${along}`]
    : [`belief in class ${along}, the others in proportion`, `belief in class ${along}`];

function titles({ theme, size, classes, along }: StillInput, frame: Box): readonly PlacedText[] {
  const style = titleStyle(theme);
  const placed = acrossTitle(classes, along).map((text) =>
    placeText(rich(text), style, frame.x1, size.height - theme.text * 0.45, "end"),
  );
  const across = placed.find(({ box }) => box.x0 >= 0) ?? placed.at(-1);
  return [placeText(rich("step η"), style, 2, frame.y0 - theme.text * 0.9), ...(across ? [across] : [])];
}

/** Geometry of everything that does not move with the belief or the step. Labels without room go to the legend. */
export function layoutStill(input: StillInput): StillScene {
  const { size, theme } = input;
  const { inLegend, rows, frame, x, y, atMass, targetLine, curves, direct } = bestPlan(input);
  const bounds = { x0: 0, y0: 0, x1: size.width, y1: size.height };
  const underGrip = { ...frame, y1: frame.y1 + belowFrame(theme).ticks - 7 };
  return {
    size,
    theme,
    frame,
    x,
    y,
    atMass,
    xAxis: bottomAxis(x, underGrip, bounds, tickStyle(theme)),
    yAxis: leftAxis(y, frame, tickStyle(theme)),
    titles: titles(input, frame),
    curves: curves.map((curve) => drawCurve(curve, frame)),
    direct,
    legend: rows,
    inLegend,
    targetX: targetLine[0]?.[0] ?? frame.x0,
    obstacles: obstacles([...curves.flatMap(({ runs }) => runs), targetLine]),
  };
}

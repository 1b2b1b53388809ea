/** @file The part of the slice that stands still while the belief and the step are dragged, as plain geometry. */
import { bottomAxis, leftAxis, type Axis } from "../../../charts/axis/axis";
import type { Box } from "../../../charts/geometry/box";
import type { Obstacles } from "../../../charts/geometry/obstacles";
import type { Line, Point } from "../../../charts/geometry/polyline";
import { isNarrow, type FigureTheme } from "../../../charts/ink";
import { steady } from "../../../charts/remember";
import type { LabelChoice } from "../../../charts/label/assign";
import type { Legend } from "../../../charts/label/legend";
import type { Scale } from "../../../charts/scale/scale";
import { placeText, type PlacedText } from "../../../charts/text/label";
import { rich } from "../../../charts/text/measure";
import { overlayLegend } from "../../../charts/xy/legend";
import { tickStyle, titleStyle } from "../../../charts/xy/text";
import { MEASURED_CURVES, SLICE_CURVES, type CurveId } from "../run/params";
import type { SliceResult } from "../run/types";
import type { Behind, OnSlice } from "../behind";
import { CURVE_STYLES } from "../curves";
import { logitOfMass, massOf, type Mass } from "./domain";
import { belowFrame, frameFor, scalesFor, type SliceAxes } from "./frame";
import { curveObstacles, labelChoices, type CurveLabel } from "./labels";
import { drawCurve, traceCurve, type StillCurve, type TracedCurve } from "./traced";

export interface StillInput extends SliceAxes {
  readonly slice: SliceResult;
  readonly p: readonly number[];
  readonly along: number;
  readonly target: readonly number[];
  readonly show: readonly CurveId[];
  /** Curves whose words stand in the legend, when that is settled already; null when the layout may choose. */
  readonly inLegend: readonly CurveId[] | null;
  /** A pinned setting. */
  readonly behind?: Behind | null;
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
  /** Where η_CE is 0: at the centre, if it lies on the slice; on a logarithmic axis that is below everything. */
  readonly cusp: Point | null;
  /** What no text may touch: the curves with their markers, and the target's line. */
  readonly obstacles: Obstacles;
  readonly behind: OnSlice | null;
}

/** What the curves are drawn into: it stays the same while they change. */
interface Setting {
  readonly key: string;
  readonly frame: Box;
  readonly x: Scale;
  readonly y: Scale;
  readonly xAxis: Axis;
  readonly yAxis: Axis;
}

/** One curve as labels see it and as it is drawn. */
interface Curve {
  readonly traced: TracedCurve;
  readonly drawn: StillCurve;
}

/** What depends on how much room the legend takes. */
interface Plan {
  readonly inLegend: readonly CurveId[];
  readonly rows: Legend;
  readonly setting: Setting;
  readonly atMass: (mass: Mass) => number;
  readonly targetLine: Line;
  readonly curves: readonly Curve[];
  readonly obstacles: Obstacles;
  readonly direct: readonly CurveLabel[];
  readonly behind: OnSlice | null;
}

function settingFor(input: StillInput, legendHeight: number, key: string): Setting {
  const { size, theme } = input;
  const frame = frameFor(input, legendHeight);
  const { x, y } = scalesFor(input, frame);
  const bounds = { x0: 0, y0: 0, x1: size.width, y1: size.height };
  const underGrip = { ...frame, y1: frame.y1 + belowFrame(theme).ticks - 7 };
  return {
    key,
    frame,
    x,
    y,
    xAxis: bottomAxis(x, underGrip, bounds, tickStyle(theme)),
    yAxis: leftAxis(y, frame, tickStyle(theme)),
  };
}

const settingKey = ({ domain, x, y, size, theme }: StillInput, legendHeight: number) =>
  [domain.x, domain.y, x, y, size.width, size.height, theme.text, legendHeight].join();

/** How the others share what the moved class leaves, to what the eye can tell. */
function sharesKey({ p, along }: StillInput): string {
  const others = p.filter((_, i) => i !== along - 1);
  const total = others.reduce((a, b) => a + b, 0);
  return [along, ...others.map((x) => (x / total).toPrecision(3))].join();
}

/** These depend on the target. */
const AIMED: readonly CurveId[] = ["certified", "fejer", ...MEASURED_CURVES];

/** The longest that fits. */
const acrossTitle = (classes: number, along: number) =>
  classes === 2
    ? [`belief in class ${along}`]
    : [`belief in class ${along}, the others in proportion`, `belief in class ${along}`];

function titles({ theme, size, p, along }: StillInput, frame: Box): readonly PlacedText[] {
  const style = titleStyle(theme);
  const placed = acrossTitle(p.length, along).map((text) =>
    placeText(rich(text), style, frame.x1, size.height - theme.text * 0.45, "end"),
  );
  const across = placed.find(({ box }) => box.x0 >= 0) ?? placed.at(-1);
  return [placeText(rich("step η"), style, 2, frame.y0 - theme.text * 0.9), ...(across ? [across] : [])];
}

/** With fewer places a label would lose its own as soon as something is dragged there. */
const ENOUGH = 2;

/** What is measured lies under what is computed, so that both are seen where they coincide. */
const DRAWN = [...MEASURED_CURVES, ...SLICE_CURVES];

const shownOf = ({ slice, show }: StillInput) => DRAWN.filter((id) => show.includes(id) && slice.curves[id]);

/** What it is computed from, to what the eye can tell: with two classes the belief is not among it. */
export const stillKey = (input: StillInput) =>
  JSON.stringify([
    settingKey(input, 0),
    sharesKey(input),
    input.target,
    shownOf(input),
    input.inLegend,
    input.behind?.key,
  ]);

/**
 * Geometry of everything that does not move with the belief or the step; labels without room go to the legend. What comes
 * out depends on the input alone; parts whose ingredients did not change since the last call are the same objects again.
 */
export function createStillLayout(): (input: StillInput) => StillScene {
  const sameSetting = steady<Setting>();
  const sameCurve = steady<Curve>();

  const curveOf = (id: CurveId, input: StillInput, setting: Setting): Curve => {
    const { slice, target } = input;
    const { frame, x, y } = setting;
    const key = [setting.key, sharesKey(input), AIMED.includes(id) ? target : ""].join();
    return sameCurve(id, key, () => {
      const across = input.x === "logit" ? slice.logit : slice.x;
      const traced = traceCurve(id, across, slice.curves[id] ?? across, frame, x, y);
      return { traced, drawn: drawCurve(traced, frame) };
    });
  };

  const plan = (input: StillInput, inLegend: readonly CurveId[]): Plan => {
    const shown = shownOf(input);
    const named = shown.filter((id) => inLegend.includes(id));
    const rows = overlayLegend(
      named.map((id) => CURVE_STYLES[id]),
      input.size.width,
      input.theme,
    );
    const key = settingKey(input, rows.height);
    const setting = sameSetting("", key, () => settingFor(input, rows.height, key));
    const { frame, x } = setting;
    const atMass = (mass: Mass) => x.at(input.x === "logit" ? logitOfMass(mass) : mass.x);
    const targetX = atMass(massOf(input.target, input.along));
    const targetLine: Line = [
      [targetX, frame.y0],
      [targetX, frame.y1],
    ];
    const curves = shown.map((id) => curveOf(id, input, setting));
    const traced = curves.map((curve) => curve.traced);
    const { theme } = input;
    const behind = input.behind?.onSlice?.({ ...setting, theme, atMass }, input) ?? null;
    const obstacles = curveObstacles(traced, targetLine, theme, behind?.taken);
    const own = labelChoices(traced, { frame, obstacles, theme, symbols: inLegend });
    const direct = behind ? [...own, behind.label(obstacles)] : own;
    return { inLegend, rows, setting, atMass, targetLine, curves, obstacles, direct, behind };
  };

  const bestPlan = (input: StillInput): Plan => {
    if (input.inLegend) return plan(input, input.inLegend);
    if (isNarrow(input.size.width, input.theme)) return plan(input, DRAWN);
    const first = plan(input, []);
    const homeless = first.direct.filter((label) => label.inFull < ENOUGH).map(({ id }) => id);
    if (homeless.length === 0) return first;
    return plan(
      input,
      DRAWN.filter((id) => homeless.includes(id)),
    );
  };

  return (input) => {
    const { inLegend, rows, setting, atMass, targetLine, curves, obstacles, direct, behind } =
      bestPlan(input);
    return {
      ...setting,
      size: input.size,
      theme: input.theme,
      atMass,
      titles: titles(input, setting.frame),
      curves: curves.map(({ drawn }) => drawn),
      direct,
      legend: rows,
      inLegend,
      cusp: cuspOf(input, { frame: setting.frame, atMass }),
      targetX: targetLine[0]?.[0] ?? setting.frame.x0,
      obstacles,
      behind,
    };
  };
}

/** The classes that the slice does not move must have equal shares. */
function cuspOf(
  { p, along, show }: StillInput,
  { frame, atMass }: Pick<StillScene, "frame" | "atMass">,
): Point | null {
  const others = p.filter((_, i) => i !== along - 1);
  const even = others.every((x) => x === others[0]);
  if (!even || !show.includes("entropyAware")) return null;
  return [atMass({ x: 1 / p.length, rest: 1 - 1 / p.length }), frame.y1];
}

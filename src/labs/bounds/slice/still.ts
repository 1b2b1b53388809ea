/** @file The part of the slice that stays the same while belief and step are dragged, as geometry. */
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
  /** The curves whose labels are in the legend, if that is decided already; null: the layout decides. */
  readonly inLegend: readonly CurveId[] | null;
  /** The pinned setting. */
  readonly behind?: Behind | null;
}

export interface StillScene {
  readonly size: { readonly width: number; readonly height: number };
  readonly theme: FigureTheme;
  readonly frame: Box;
  readonly x: Scale;
  readonly y: Scale;
  /** The pixel of a mass on the slice. */
  readonly atMass: (mass: Mass) => number;
  readonly xAxis: Axis;
  readonly yAxis: Axis;
  readonly titles: readonly PlacedText[];
  readonly curves: readonly StillCurve[];
  /** The labels that stand beside their curves, with their possible places. */
  readonly direct: readonly LabelChoice[];
  readonly legend: Legend;
  readonly inLegend: readonly CurveId[];
  readonly targetX: number;
  /** Where η_CE is 0, if the centre lies on the slice. On a logarithmic axis that is below everything. */
  readonly cusp: Point | null;
  /** What texts must not touch: the curves with their markers, and the target's line. */
  readonly obstacles: Obstacles;
  readonly behind: OnSlice | null;
}

/** The axes and sizes for drawing curves, which stay the same while curves change. */
interface Setting {
  readonly key: string;
  readonly frame: Box;
  readonly x: Scale;
  readonly y: Scale;
  readonly xAxis: Axis;
  readonly yAxis: Axis;
}

/** A curve for placing labels and for drawing. */
interface Curve {
  readonly traced: TracedCurve;
  readonly drawn: StillCurve;
}

/** What depends on the height of the legend. */
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

/** A key of the shares of the other classes, as fine as the eye can tell. */
function sharesKey({ p, along }: StillInput): string {
  const others = p.filter((_, i) => i !== along - 1);
  const total = others.reduce((a, b) => a + b, 0);
  return [along, ...others.map((x) => (x / total).toPrecision(3))].join();
}

/** The curves that depend on the target. */
const AIMED_CURVES: readonly CurveId[] = ["certified", "fejer", ...MEASURED_CURVES];

/** The longest title that fits below the axis. */
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

/** With fewer possible places than this, a label would soon lose its own during a drag. */
const ENOUGH_PLACES = 2;

/** Measured curves lie under computed ones, so that both are visible where they coincide. */
const DRAWN_CURVES = [...MEASURED_CURVES, ...SLICE_CURVES];

const shownOf = ({ slice, show }: StillInput) =>
  DRAWN_CURVES.filter((id) => show.includes(id) && slice.curves[id]);

/** A key of the inputs, as fine as the eye can tell. With two classes the belief is not among them. */
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
 * Lays out everything that does not move with belief or step. Labels without room go to the legend. The
 * result depends on the input alone; its parts are the same objects as in the last call if their inputs are.
 */
export function createStillLayout(): (input: StillInput) => StillScene {
  const sameSetting = steady<Setting>();
  const sameCurve = steady<Curve>();

  const curveOf = (id: CurveId, input: StillInput, setting: Setting): Curve => {
    const { slice, target } = input;
    const { frame, x, y } = setting;
    const key = [setting.key, sharesKey(input), AIMED_CURVES.includes(id) ? target : ""].join();
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
    if (isNarrow(input.size.width, input.theme)) return plan(input, DRAWN_CURVES);
    const first = plan(input, []);
    const homeless = first.direct.filter((label) => label.inFull < ENOUGH_PLACES).map(({ id }) => id);
    if (homeless.length === 0) return first;
    return plan(
      input,
      DRAWN_CURVES.filter((id) => homeless.includes(id)),
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

/** The cusp exists if all classes but the moving one have equal shares. */
function cuspOf(
  { p, along, show }: StillInput,
  { frame, atMass }: Pick<StillScene, "frame" | "atMass">,
): Point | null {
  const others = p.filter((_, i) => i !== along - 1);
  const even = others.every((x) => x === others[0]);
  if (!even || !show.includes("entropyAware")) return null;
  return [atMass({ x: 1 / p.length, rest: 1 - 1 / p.length }), frame.y1];
}

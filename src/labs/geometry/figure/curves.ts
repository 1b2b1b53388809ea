/** @file A figure of curves over the steps of a run, or over anything else, on a linear or a logarithmic axis. Pure. */
import type { FigureTheme } from "../../../charts/ink";
import type { FigureWords, Picture, Viewport } from "../../../charts/picture/types";
import { countScale } from "../../../charts/scale/countScale";
import { linearScale, log10 } from "../../../charts/scale/scale";
import { curvePicture, roomOn, type DrawnPlot } from "../../../charts/xy/curvePicture";
import { layoutCurves } from "../../../charts/xy/curvePlot";
import type { CurveData } from "../../../charts/xy/overlay";
import { stepScale } from "../../../charts/xy/stepScale";

type Range = readonly [from: number, to: number];

/** Where values lie: on a linear axis, or on one of powers of ten whose ends are exponents. */
type Upwards =
  | { readonly kind: "linear"; readonly range: Range }
  | { readonly kind: "log"; readonly exponents: Range };

export interface Curves {
  readonly words: FigureWords;
  /** For those who do not see it. */
  readonly description: string;
  readonly data: readonly CurveData[];
  readonly x: Range;
  /** Whether x counts something: then no tick stands between two of them. */
  readonly whole?: boolean;
  readonly y: Upwards;
  /** What stands at the axes, in the notation of charts; the longest that has room. */
  readonly up: string;
  readonly across: readonly string[];
}

const curvesHeight = (width: number, { text }: FigureTheme): number =>
  Math.round(Math.min(Math.max(width * 0.56, 230 * (text / 12)), 330 * (text / 12)));

export function drawCurves(curves: Curves, viewport: Viewport): Picture {
  return layoutPicture(curves, viewport).picture;
}

/** The picture, and where its axes are. */
export function layoutPicture(curves: Curves, viewport: Viewport): DrawnPlot {
  const { words, description, data, x, y, whole = false, up, across } = curves;
  const plot = layoutCurves(
    {
      data,
      x: (pixels) => (whole ? countScale : linearScale)(x, pixels),
      y: (pixels) => (y.kind === "log" ? stepScale(y.exponents, pixels) : linearScale(y.range, pixels)),
      up,
      across,
    },
    roomOn(viewport, curvesHeight),
  );
  return { picture: curvePicture(words, plot, { description }), plot };
}

/** Exponents further down than this below the largest are rounding or nothing. */
const DEEPEST = 34;

/** Powers of ten around all positive finite values. */
export function exponentsOf(columns: readonly ArrayLike<number>[]): Range {
  let low = Infinity;
  let high = 0;
  for (const values of columns)
    for (let i = 0; i < values.length; i++) {
      const value = values[i] ?? NaN;
      if (!(value > 0 && value < Infinity)) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  if (high === 0) return [-1, 1];
  const [from, to] = [log10(low), log10(high)];
  const room = Math.max(0.15, (to - from) * 0.06);
  return [Math.max(from - room, to - DEEPEST), to + room];
}

/** Around all finite values. */
export function rangeOf(columns: readonly ArrayLike<number>[]): Range {
  let low = Infinity;
  let high = -Infinity;
  for (const values of columns)
    for (let i = 0; i < values.length; i++) {
      const value = values[i] ?? NaN;
      if (!Number.isFinite(value)) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  if (low > high) return [0, 1];
  const room = (high - low) * 0.06 || Math.abs(high) * 0.1 || 1;
  return [low - room, high + room];
}

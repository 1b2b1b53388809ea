/** @file What is drawn besides the curves of a plot: areas, intervals, rings and grips. Pure. */
import type { Token } from "../../ui/palette";
import { around, type Box } from "../geometry/box";
import type { Point } from "../geometry/polyline";
import { markScale, type FigureTheme } from "../ink";
import { circle, marker, path, two } from "../picture/marks";
import type { Mark } from "../picture/types";
import { bandMarks, type Band } from "./band";
import type { CurvePlot } from "./curvePlot";
import type { CurveStyle } from "./overlay";

interface Area extends Band {
  readonly color: Token;
  readonly name?: string;
}

interface Place {
  readonly x: number;
  readonly style: Pick<CurveStyle, "color">;
}

/** A mean with its interval, in units of the axes. */
export interface Whisker extends Place {
  readonly low: number;
  readonly mean: number;
  readonly high: number;
}

export interface Points {
  readonly areas?: readonly Area[];
  readonly whiskers?: readonly Whisker[];
  /** Points that have no place on the axis, drawn along the top. */
  readonly beyond?: readonly Place[];
  /** Rings around points. */
  readonly rings?: readonly (Place & { readonly y: number })[];
}

const GRIP_RADIUS = 5;
const AREA_OPACITY = 0.14;
const WHISKER_HALF_WIDTH = 3.2;
const WHISKER_WIDTH = 1.2;
const RING_RADIUS = 7;

/** The mark of a grip. */
export const gripMark = (at: Point, theme: FigureTheme): Mark =>
  circle(at, GRIP_RADIUS * Math.sqrt(markScale(theme)), { fill: "paper", stroke: "ink", width: 2 });

/** The boxes of intervals, means and rings, which labels must not touch. */
export const takenBy = (
  { whiskers = [], rings = [] }: Points,
  { x, y }: CurvePlot["scales"],
  size: number,
): readonly Box[] => [
  ...whiskers.map((one): Box => {
    const at = x.at(one.x);
    const [top, bottom] = [y.at(one.high), y.at(one.low)];
    return {
      x0: at - WHISKER_HALF_WIDTH * size,
      y0: top - size,
      x1: at + WHISKER_HALF_WIDTH * size,
      y1: bottom + size,
    };
  }),
  ...rings.map((one) => around(x.at(one.x), y.at(one.y), RING_RADIUS * size)),
];

export const areaMarks = (plot: CurvePlot, { areas = [] }: Points): readonly Mark[] =>
  areas.flatMap(({ color, name, ...band }) =>
    bandMarks(plot, band, { fill: color, fillOpacity: AREA_OPACITY, ...(name !== undefined && { name }) }),
  );

/** Intervals, means, and points beyond the axis. */
export function pointMarks(
  { frame, scales, theme }: CurvePlot,
  { whiskers = [], beyond = [], rings = [] }: Points,
) {
  const size = markScale(theme);
  const up = (value: number) => Math.min(Math.max(scales.y.at(value), frame.y0), frame.y1);
  return [
    ...whiskers.flatMap(({ x, low, mean, high, style }): readonly Mark[] => {
      const at = two(scales.x.at(x));
      return [
        ...path(`M${at},${two(up(low))}L${at},${two(up(high))}`, {
          stroke: style.color,
          width: WHISKER_WIDTH * size,
        }),
        circle([at, up(mean)], WHISKER_HALF_WIDTH * size, { fill: style.color }),
      ];
    }),
    ...beyond.map(({ x, style }) =>
      marker("cross", [scales.x.at(x), frame.y0 + 5 * size], 3 * size, style.color),
    ),
    ...rings.map(({ x, y, style }) =>
      circle([scales.x.at(x), scales.y.at(y)], RING_RADIUS * size, { stroke: style.color, width: 2 * size }),
    ),
  ];
}

/** @file The named points of a path, their looks, and the key that explains them. */
import { NOTIONS } from "../../../charts/notions";
import { markScale, type FigureTheme } from "../../../charts/ink";
import type { Point } from "../../../charts/geometry/polyline";
import { legend, type Legend } from "../../../charts/label/legend";
import { legendRows } from "../../../charts/picture/legend";
import { circle, marker } from "../../../charts/picture/marks";
import { thicker } from "../../../charts/picture/thicker";
import type { LegendRow, Mark } from "../../../charts/picture/types";
import { rich } from "../../../charts/text/measure";
import type { methodStyle } from "./look";

type Style = ReturnType<typeof methodStyle>;

const RING_RADIUS = 5.8;
const START_RADIUS = 3.4;
const LAST_RADIUS = 4.5;
const AVERAGE_RADIUS = 2.8;

/** The radius of a ring, so that it does not touch the numbers of an axis, even around a corner. */
const ringRadius = (theme: FigureTheme): number =>
  Math.min(RING_RADIUS * markScale(theme), (RING_RADIUS + 0.3) * theme.scale);

const ring = (at: Point, theme: FigureTheme): Mark =>
  circle(at, ringRadius(theme), thicker({ stroke: "target", width: 1.5, dash: NOTIONS.aim.dash }, theme));
const start = (at: Point, theme: FigureTheme): Mark =>
  circle(at, START_RADIUS * markScale(theme), { fill: "paper", stroke: "ink", width: 1.5 });
const average = (at: Point, theme: FigureTheme): Mark =>
  marker("square", at, AVERAGE_RADIUS * markScale(theme), "ink", true);
const last = (
  at: Point,
  { marker: shape, color }: Pick<Style, "marker" | "color">,
  theme: FigureTheme,
): Mark => marker(shape, at, LAST_RADIUS * markScale(theme), color);

export interface Named {
  readonly equilibrium: Point;
  readonly average: Point;
  readonly start: Point;
  readonly last: Point;
}

export const namedPoints = (at: Named, style: Style, theme: FigureTheme): readonly Mark[] => [
  ring(at.equilibrium, theme),
  average(at.average, theme),
  start(at.start, theme),
  last(at.last, style, theme),
];

const KEY = [
  { id: "start", words: "start" },
  { id: "last", words: "last" },
  { id: "average", words: "average" },
  { id: "equilibrium", words: "equilibrium *z*" },
] as const;

/** The key in rows at the top of a figure with this width. */
export const pointKey = (width: number, theme: FigureTheme): Legend =>
  legend(
    KEY.map(({ id, words }) => ({ id, text: rich(words.replaceAll("*", "")), color: "ink-soft" })),
    { left: 2, right: width - 2, top: 0 },
    { font: "sans", size: theme.text },
  );

/** @param style the style of the only method; null: the last point has that of the first */
export function keyRows(key: Legend, style: Style | null, theme: FigureTheme): readonly LegendRow[] {
  const shapes: Readonly<Record<string, (at: Point) => Mark>> = {
    start: (at) => start(at, theme),
    last: (at) => last(at, style ?? { marker: "diamond", color: "ink" }, theme),
    average: (at) => average(at, theme),
    equilibrium: (at) => ring(at, theme),
  };
  return legendRows(key, ({ id, swatch }) => {
    const centre = [swatch.x1 - 10, (swatch.y0 + swatch.y1) / 2] as const;
    return shapes[id] ? [shapes[id](centre)] : [];
  });
}

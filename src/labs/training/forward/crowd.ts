/** @file Draws the paths of all examples with few marks and short path data, since there are hundreds. Pure. */
import type { Point } from "../../../charts/geometry/polyline";
import { markScale, type FigureTheme } from "../../../charts/ink";
import { path } from "../../../charts/picture/marks";
import type { Mark } from "../../../charts/picture/types";
import { drawnPlaces, type Drawn } from "../run/forward/paths";
import { classStyle, type ClassShape } from "./look";
import type { Panel } from "./panels";

/** Up to this many paths are drawn opaque; more become transparent. */
const MAX_CLEAR_PATHS = 60;
const DOT_RADIUS = 2.7;

const tenth = (value: number): number => Math.round(10 * value) / 10;

export const wayOn = ({ at }: Panel, place: number, depth: number): readonly Point[] =>
  Array.from({ length: depth + 1 }, (_, layer) => at(place, layer));

/** The path data of a line, relative and in tenths of a pixel. */
function linesPath(way: readonly Point[]): string {
  let [x, y] = [0, 0];
  return way
    .map((to, i) => {
      const [right, down] = [tenth(to[0]), tenth(to[1])];
      const text = i === 0 ? `M${right},${down}` : `l${tenth(right - x)},${tenth(down - y)}`;
      [x, y] = [right, down];
      return text;
    })
    .join("");
}

/** Dots as lines of length 0 with round ends. */
const dotsPath = (points: readonly Point[]): string =>
  points.map(([x, y]) => `M${tenth(x)},${tenth(y)}h0`).join("");

/** Outlines with this radius around the pen, for each shape. */
const OUTLINES: { readonly [Shape in ClassShape]: (r: number) => string } = {
  square: (r) => `m${-r},${-r}h${2 * r}v${2 * r}h${-2 * r}z`,
  triangle: (r) => `m0,${tenth(-1.2 * r)}l${r},${2 * r}h${-2 * r}z`,
  circle: (r) => `m${-r},0a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0z`,
  diamond: (r) =>
    `m0,${tenth(-1.3 * r)}l${r},${tenth(1.3 * r)}l${-r},${tenth(1.3 * r)}l${-r},${tenth(-1.3 * r)}z`,
  down: (r) => `m0,${tenth(1.2 * r)}l${r},${-2 * r}h${-2 * r}z`,
  plus: (r) => {
    const half = tenth(r / 2.5);
    const arm = tenth(1.2 * r - half);
    const turn = (right: number, down: number) => `h${right}v${down}`;
    return `m${-half},${tenth(-half - arm)}${turn(2 * half, arm)}${turn(arm, 2 * half)}${turn(-arm, arm)}${turn(-2 * half, -arm)}${turn(-arm, -2 * half)}${turn(arm, -arm)}z`;
  },
};

/** For each class its lines, a dot after each layer but the last, and a mark after the last. */
export function crowdOf(trace: Drawn, panel: Panel, theme: FigureTheme): readonly Mark[] {
  const { params, labels, data } = trace;
  const drawn = drawnPlaces(trace);
  const opacity = Math.min(0.5, Math.max(0.16, MAX_CLEAR_PATHS / drawn.length));
  const radius = tenth(DOT_RADIUS * markScale(theme));
  return data.classes.flatMap((name, label): readonly Mark[] => {
    const { color, marker } = classStyle(label, name);
    const ways = drawn
      .filter((place) => labels[place] === label)
      .map((place) => wayOn(panel, place, params.depth));
    const outline = OUTLINES[marker](radius);
    const ends = ways.flatMap((way) => way.slice(-1));
    return [
      ...path(ways.map(linesPath).join(""), {
        stroke: color,
        width: theme.stroke * 0.5,
        strokeOpacity: opacity,
        join: "round",
      }),
      ...path(dotsPath(ways.flatMap((way) => way.slice(0, -1))), {
        stroke: color,
        width: theme.stroke * 1.4,
        strokeOpacity: Math.min(1, 1.6 * opacity),
        cap: "round",
      }),
      ...path(ends.map(([x, y]) => `M${tenth(x)},${tenth(y)}${outline}`).join(""), {
        fill: color,
        stroke: "paper",
        width: 0.75,
      }),
    ];
  });
}

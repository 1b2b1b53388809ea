/** @file Says which part of the triangle a window shows, by the shares of the three classes. Pure. */
import type { Box } from "../../../charts/geometry/box";
import type { FigureTheme } from "../../../charts/ink";
import { placeText, type PlacedText } from "../../../charts/text/label";
import { rich } from "../../../charts/text/measure";
import type { Range } from "../run/params";
import { decade, trueMinus } from "../../../ui/number";
import { titleStyle } from "../../../charts/xy/text";
import type { MapWindow } from "../model/window";

const within = (value: number) => Math.min(1, Math.max(0, value));

type Corner = readonly [x: number, y: number];

/** The part of a polygon where a·x + b·y + c ≥ 0 (Sutherland–Hodgman). */
function cut(polygon: readonly Corner[], a: number, b: number, c: number): Corner[] {
  const value = ([x, y]: Corner) => a * x + b * y + c;
  return polygon.flatMap((to, i) => {
    const from = polygon.at(i - 1) ?? to;
    const [u, v] = [value(from), value(to)];
    const share = u / (u - v);
    const between: Corner = [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
    const crosses = u < 0 !== v < 0;
    return [...(crosses ? [between] : []), ...(v < 0 ? [] : [to])];
  });
}

const sharesOf = ([x, y]: Corner) => [1 - x - y / 2, x - y / 2, y] as const;

/** The smallest and the largest share of each class inside the window; null if it contains no belief. */
export function sharesShown({ x, y }: MapWindow): readonly [Range, Range, Range] | null {
  const box: Corner[] = [
    [x[0], y[0]],
    [x[1], y[0]],
    [x[1], y[1]],
    [x[0], y[1]],
  ];
  const shown = cut(cut(cut(box, -1, -0.5, 1), 1, -0.5, 0), 0, 1, 0).map(sharesOf);
  if (shown.length === 0) return null;
  const range = (i: 0 | 1 | 2): Range => {
    const own = shown.map((shares) => within(shares[i]));
    return [Math.min(...own), Math.max(...own)];
  };
  return [range(0), range(1), range(2)];
}

/** The square root of 10. */
const HALF_A_DECADE = 3.1622776601683795;

/** The ends of a range with enough decimals to tell them apart. */
function ends([from, to]: Range): string {
  const exponent = decade(to - from || 1);
  const isWide = to - from > Number(`${HALF_A_DECADE}e${exponent}`);
  const decimals = Math.min(12, Math.max(2, isWide ? 1 - exponent : 2 - exponent));
  const words = [from, to].map((share) => trueMinus(String(Number(share.toFixed(decimals)))));
  return words.join("–");
}

/** "class 1: 0.2–0.4, class 2: …", in versions of different lengths; "" if the window contains no belief. */
export function windowWords(window: MapWindow): readonly string[] {
  const shares = sharesShown(window);
  if (shares === null) return ["no belief in this window"];
  const [one, two, three] = shares.map(ends);
  return [
    `class 1: ${one}, class 2: ${two}, class 3: ${three}`,
    `p_{1} ${one}, p_{2} ${two}, p_{3} ${three}`,
    `p_{1} ${one}, p_{2} ${two}`,
  ];
}

const isWhole = ({ x, y }: MapWindow) => x[0] <= 0 && x[1] >= 1 && y[0] <= 0 && y[1] >= 1;

/**
 * The title below the picture of a part of the triangle, between the names of corners; none below the whole
 * triangle.
 * @param names the names of corners that are drawn
 * @param width the width of the figure
 */
export function windowTitle(
  window: MapWindow,
  frame: Box,
  width: number,
  theme: FigureTheme,
  names: readonly PlacedText[],
): PlacedText[] {
  if (isWhole(window)) return [];
  const middle = (frame.x0 + frame.x1) / 2;
  const boxes = names.map(({ box }) => box).filter(({ y1 }) => y1 > frame.y1);
  const from = Math.max(2, ...boxes.filter(({ x1 }) => x1 < middle).map(({ x1 }) => x1 + theme.text));
  const to = Math.min(width - 2, ...boxes.filter(({ x0 }) => x0 > middle).map(({ x0 }) => x0 - theme.text));
  const below = frame.y1 + theme.text * 1.5;
  const placed = windowWords(window).map((text) =>
    placeText(rich(text), titleStyle(theme), (from + to) / 2, below, "middle"),
  );
  const fitting = placed.find(({ box }) => box.x0 >= from && box.x1 <= to);
  return fitting ? [fitting] : [];
}

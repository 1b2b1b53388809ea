/** @file The triangle of three classes in pixels: class 1 lower left, class 2 lower right, class 3 on top. */
import type { Line, Point } from "./geometry/polyline";
import { smaller, type FigureTheme } from "./ink";
import { moveText, placeMiddle, placeText, type PlacedText } from "./text/label";
import { fitText, shortFor } from "./text/fit";
import { DESCENT, textWidth } from "./text/measure";

const UNIT_HEIGHT = Math.sqrt(3) / 2;

export interface Ternary {
  readonly size: { readonly width: number; readonly height: number };
  readonly side: number;
  readonly corners: readonly [Point, Point, Point];
  /** The pixel of p/Σp. */
  readonly at: (p: ArrayLike<number>) => Point;
  /** The barycentric coordinates of a pixel: they sum to 1, and some are negative outside of the triangle. */
  readonly invert: (pixel: Point) => readonly [number, number, number];
  readonly edges: Line;
  readonly ticks: readonly { readonly from: Point; readonly to: Point; readonly label: PlacedText }[];
  readonly names: readonly PlacedText[];
}

/** The shares that are marked on every edge, counted counter-clockwise. */
const SHARES = [0.25, 0.5, 0.75];
const TICK_PX = 5;
/** The room for text on either side of the name at the top, in em. */
const TOP_CORNER = 6;
/** The outward directions of the edges 1–2, 2–3, 3–1. */
const OUTWARD_DIRECTIONS: readonly Point[] = [
  [0, 1],
  [UNIT_HEIGHT, -0.5],
  [-UNIT_HEIGHT, -0.5],
];

/** The distance from the centre of a mark, which may lie on an edge or a corner, to its rim, in em. */
export const MARK_RIM = 0.7;

function tick(from: Point, to: Point, outward: Point, share: number, text: number) {
  const at: Point = [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
  const [right, down] = outward;
  const style = { font: "sans", size: smaller(text, 0.9), color: "ink-faint" } as const;
  const anchor = right === 0 ? "middle" : right > 0 ? "start" : "end";
  const label = placeMiddle([{ text: String(share) }], style, ...at, anchor);
  // The corner of the label's box that is closest to the edge keeps this distance from it.
  const inward = (Math.abs(down) * (label.box.y1 - label.box.y0)) / 2;
  const away = MARK_RIM * text + inward;
  return {
    from: at,
    to: [at[0] + TICK_PX * right, at[1] + TICK_PX * down] as const,
    label: moveText(label, away * right, away * down),
  };
}

/** The room around a triangle for the names of classes and for ticks. */
const padding = ({ text }: FigureTheme) => ({ x: text * 2.9, top: text * 2, bottom: text * 2.9 });

/** Height of a figure that shows the whole triangle at this width. */
export function ternaryHeight(width: number, theme: FigureTheme): number {
  const pad = padding(theme);
  return Math.round((width - 2 * pad.x) * UNIT_HEIGHT + pad.top + pad.bottom);
}

interface Around {
  readonly left: number;
  readonly side: number;
  readonly top: number;
  /** The baseline of the names below the triangle. */
  readonly below: number;
  readonly size: { readonly width: number; readonly height: number };
  readonly theme: FigureTheme;
}

/** The widths of two names on one line. Each may have half of it, and what the other does not need. */
function roomsFor(first: number, second: number, room: number): readonly [number, number] {
  if (first + second <= room) return [first, second];
  const half = room / 2;
  return [Math.max(half, room - second), Math.max(half, room - first)];
}

/** Shortens each name with a function that it is given. */
type CutNames = (names: readonly string[], cut: (name: string, i: number) => string) => readonly string[];

const oneByOne: CutNames = (names, cut) => names.map(cut);

/** The names at the corners, shortened to their room. */
function namesAround(names: readonly string[], around: Around, cut: CutNames): readonly PlacedText[] {
  const { left, side, top, below, size, theme } = around;
  const style = { font: "sansBold", size: theme.text, color: "ink-soft" } as const;
  const corners = [0, 1, 2].map((i) => names[i] ?? `class ${i + 1}`);
  const from = Math.max(2, left - theme.text * 1.6);
  const to = Math.min(size.width - 2, left + side + theme.text * 1.6);
  const [width = NaN, other = NaN] = corners.map((name) => textWidth(name, style.font, style.size));
  const middle = left + side / 2;
  const rooms = [
    ...roomsFor(width, other, to - from - theme.text),
    2 * (Math.min(middle, size.width - middle) - theme.text * TOP_CORNER),
  ];
  const texts = cut(corners, (name, i) =>
    fitText(name, style.font, style.size, Math.max(0, rooms[i] ?? NaN)),
  );
  const put = (i: number, x: number, y: number, anchor: "start" | "middle" | "end") =>
    shortFor(corners[i] ?? "", placeText([{ text: texts[i] ?? "" }], style, x, y, anchor));
  return [
    put(0, from, below, "start"),
    put(1, to, below, "end"),
    put(2, middle, top - theme.text * (MARK_RIM + DESCENT), "middle"),
  ];
}

/**
 * The largest triangle that fits, with the names of the classes at its corners.
 * @param cut shortens names without room, if people chose them
 */
export function ternary(
  size: { readonly width: number; readonly height: number },
  theme: FigureTheme,
  names: readonly string[],
  cut = oneByOne,
): Ternary {
  const pad = padding(theme);
  const side = Math.max(
    40,
    Math.min(size.width - 2 * pad.x, (size.height - pad.top - pad.bottom) / UNIT_HEIGHT),
  );
  const left = (size.width - side) / 2;
  const bottom = pad.top + side * UNIT_HEIGHT;
  const corners = [
    [left, bottom],
    [left + side, bottom],
    [left + side / 2, pad.top],
  ] as const;
  const at = (p: ArrayLike<number>): Point => {
    const [a, b, c] = [p[0] ?? NaN, p[1] ?? NaN, p[2] ?? NaN];
    const total = a + b + c;
    return [left + (side * (b + c / 2)) / total, bottom - (side * UNIT_HEIGHT * c) / total];
  };
  const invert = ([x, y]: Point) => {
    const third = (bottom - y) / (side * UNIT_HEIGHT);
    const second = (x - left) / side - third / 2;
    return [1 - second - third, second, third] as const;
  };
  const below = bottom + theme.text * 1.5;
  const ticks = OUTWARD_DIRECTIONS.flatMap((outward, edge) => {
    const [from, to] = [corners[edge] ?? corners[0], corners[(edge + 1) % 3] ?? corners[0]];
    return SHARES.map((share) => tick(from, to, outward, share, theme.text));
  });
  return {
    size,
    side,
    corners,
    at,
    invert,
    edges: [...corners, corners[0]],
    ticks,
    names: namesAround(
      names,
      { left, side, top: pad.top, below: below + theme.text * 0.2, size, theme },
      cut,
    ),
  };
}

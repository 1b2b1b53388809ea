/** @file The key to the map's colours and textures, as marks. */
import { markScale, type FigureTheme } from "../../../charts/ink";
import { group, rect, text } from "../../../charts/picture/marks";
import type { Mark, Paint, Size, Texture } from "../../../charts/picture/types";
import { placeMiddle } from "../../../charts/text/label";
import { rich } from "../../../charts/text/measure";

interface Swatch {
  readonly width: number;
  readonly paints: readonly Paint[];
}

const RAMP: Texture = { kind: "ramp", ink: "bound", from: 0.1, to: 0.8 };
const HATCH: Texture = { kind: "hatch", ink: "paper", width: 1.4 };
const DOTS: Texture = { kind: "dots", ink: "paper", radius: 1.2 };

const converged: Swatch = { width: 56, paints: [{ fill: RAMP, stroke: "line" }] };
const collapsed: Swatch = {
  width: 28,
  paints: [
    { fill: "violation", fillOpacity: 0.62 },
    { fill: HATCH, stroke: "line" },
  ],
};
const wandering: Swatch = {
  width: 28,
  paints: [
    { fill: "ink-faint", fillOpacity: 0.5 },
    { fill: DOTS, stroke: "line" },
  ],
};

export interface KeyEntry {
  readonly words: string;
  readonly size: Size;
  readonly marks: readonly Mark[];
}

/** The gaps between the parts of an entry, between entries, and between rows. */
const GAP_PX = { parts: 6, entries: 10, rows: 4 };
const SWATCH_HEIGHT = 12;
/** The size of the key's text relative to the figure's, and the height of a row relative to its text. */
const LETTER_FACTOR = 13 / 12;
const ROW_FACTOR = 1.5;

function entryOf(parts: readonly (string | Swatch)[], theme: Pick<FigureTheme, "text">): KeyEntry {
  const size = theme.text * LETTER_FACTOR;
  const height = Math.round(size * ROW_FACTOR);
  const scale = markScale(theme);
  const marks: Mark[] = [];
  let x = 0;
  for (const part of parts) {
    if (x > 0) x += GAP_PX.parts;
    if (typeof part === "string") {
      const placed = placeMiddle(rich(part), { font: "sans", size, color: "ink" }, x, height / 2);
      marks.push(text(placed));
      x = placed.box.x1;
    } else {
      const [width, half] = [part.width * scale, (SWATCH_HEIGHT * scale) / 2];
      const box = {
        x0: x + 0.5,
        x1: x + width - 0.5,
        y0: height / 2 - half + 0.5,
        y1: height / 2 + half - 0.5,
      };
      marks.push(...part.paints.map((paint) => rect(box, paint)));
      x += width;
    }
  }
  const words = parts.filter((part) => typeof part === "string").join(" … ");
  return { words, size: { width: Math.ceil(x), height }, marks };
}

const entriesOf = (iterations: number, theme: Pick<FigureTheme, "text">): readonly KeyEntry[] => [
  entryOf(["converged at step 0", converged, String(iterations)], theme),
  entryOf([collapsed, "collapsed"], theme),
  entryOf([wandering, "wandering"], theme),
];

/** @param room the text is made smaller if an entry would be wider than this */
export function keyEntries(
  iterations: number,
  { text: letters }: FigureTheme,
  room = Infinity,
): readonly KeyEntry[] {
  const entries = entriesOf(iterations, { text: letters });
  const widest = Math.max(...entries.map(({ size }) => size.width));
  return widest <= room
    ? entries
    : entriesOf(iterations, { text: (letters * room) / (widest + GAP_PX.parts) });
}

/** The entries side by side, in as many rows as they need. */
export function keyIn(
  width: number,
  entries: readonly KeyEntry[],
): { readonly height: number; readonly marks: readonly Mark[] } {
  let [x, y, height] = [0, 0, 0];
  const marks = entries.map((entry) => {
    if (x > 0 && x + entry.size.width > width) [x, y] = [0, y + entry.size.height + GAP_PX.rows];
    const placed = group(entry.marks, { at: [x, y] });
    x += entry.size.width + GAP_PX.entries;
    height = y + entry.size.height;
    return placed;
  });
  return { height, marks };
}

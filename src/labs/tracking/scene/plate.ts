/** @file Places a sentence on a plate inside a band, where it touches no line. */
import type { Token } from "../../../ui/palette";
import { padBox, type Box } from "../../../charts/geometry/box";
import { obstacles } from "../../../charts/geometry/obstacles";
import type { Line } from "../../../charts/geometry/polyline";
import type { FigureTheme } from "../../../charts/ink";
import { placeText, type LabelStyle, type PlacedText } from "../../../charts/text/label";
import { ASCENT, textWidth } from "../../../charts/text/measure";
import type { Plate } from "./types";

const PAD_PX = 5;
const LEADING_EM = 1.25;
const SCAN_PX = 3;

/** Breaks words into lines no wider than `width`; null if a single word is wider. */
export function wrap(text: string, style: Pick<LabelStyle, "font" | "size">, width: number): string[] | null {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    if (textWidth(word, style.font, style.size) > width) return null;
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(longer, style.font, style.size) <= width)
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Heights to try, starting from the middle. */
function fromMiddle(top: number, bottom: number): number[] {
  const middle = (top + bottom) / 2;
  const count = Math.floor((bottom - top) / 2 / SCAN_PX);
  return Array.from(
    { length: 2 * count + 1 },
    (_, i) => middle + (i % 2 === 0 ? 1 : -1) * Math.ceil(i / 2) * SCAN_PX,
  );
}

function setLines(lines: readonly string[], style: LabelStyle, x: number, top: number): PlacedText[] {
  return lines.map((line, i) =>
    placeText([{ text: line }], style, x, top + (i * LEADING_EM + ASCENT) * style.size, "middle"),
  );
}

/** The sentence inside the box; null if there is no room between the lines. */
export function plateIn(
  text: string,
  box: Box,
  lines: readonly Line[],
  theme: FigureTheme,
  color: Token,
): Plate | null {
  const style: LabelStyle = { font: "sans", size: theme.text, color };
  const around = obstacles(lines);
  const widest = box.x1 - box.x0 - 2 * PAD_PX - 6;
  const words = wrap(text, style, Math.min(widest, theme.text * 15));
  if (words === null) return null;
  const width = Math.max(...words.map((line) => textWidth(line, style.font, style.size))) + 2 * PAD_PX;
  const height = ((words.length - 1) * LEADING_EM + 1) * style.size + 2 * PAD_PX;
  const x = (box.x0 + box.x1) / 2;
  for (const y of fromMiddle(box.y0 + height / 2 + 2, box.y1 - height / 2 - 2)) {
    const place = { x0: x - width / 2, x1: x + width / 2, y0: y - height / 2, y1: y + height / 2 };
    if (around.touches(padBox(place, 2, 1))) continue;
    return { box: place, lines: setLines(words, style, x, place.y0 + PAD_PX) };
  }
  return null;
}

/** @file A text with its place, as layouts compute it. */
import type { Token } from "../../ui/palette";
import type { Box } from "../geometry/box";
import { ASCENT, DESCENT, richWidth, type FontId, type RichText } from "./measure";

export interface LabelStyle {
  readonly font: FontId;
  readonly size: number;
  /** A colour token by meaning, e.g. `bound`. */
  readonly color: Token;
}

export interface PlacedText extends LabelStyle {
  readonly text: RichText;
  /** The whole text, if this one was shortened. */
  readonly whole?: string;
  /** The left end and the baseline. */
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

type Anchor = "start" | "middle" | "end";
const ANCHOR_SHARES: Record<Anchor, number> = { start: 0, middle: 0.5, end: 1 };

/** Places a text with its anchor at x and its baseline at y. */
export function placeText(
  text: RichText,
  style: LabelStyle,
  x: number,
  y: number,
  anchor: Anchor = "start",
): PlacedText {
  const width = richWidth(text, style.font, style.size);
  const left = x - ANCHOR_SHARES[anchor] * width;
  const box = { x0: left, y0: y - ASCENT * style.size, x1: left + width, y1: y + DESCENT * style.size };
  return { ...style, text, x: left, y, box };
}

/** Places a text with its box centred on y. */
export function placeMiddle(
  text: RichText,
  style: LabelStyle,
  x: number,
  y: number,
  anchor: Anchor = "start",
): PlacedText {
  return placeText(text, style, x, y + ((ASCENT - DESCENT) / 2) * style.size, anchor);
}

/** The text at another place. */
export function moveText(placed: PlacedText, dx: number, dy: number): PlacedText {
  const { box } = placed;
  return {
    ...placed,
    x: placed.x + dx,
    y: placed.y + dy,
    box: { x0: box.x0 + dx, y0: box.y0 + dy, x1: box.x1 + dx, y1: box.y1 + dy },
  };
}

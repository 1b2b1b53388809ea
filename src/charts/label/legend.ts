/** @file Legend rows above a plot, for labels that have no room beside their curve. */
import type { Token } from "../../ui/palette";
import type { Box } from "../geometry/box";
import { placeMiddle, type LabelStyle, type PlacedText } from "../text/label";
import { richWidth, type RichText } from "../text/measure";

export interface LegendEntry {
  readonly id: string;
  readonly text: RichText;
  readonly color: Token;
}

export interface LegendItem {
  readonly id: string;
  /** The swatch is a line from x0 to x1, in the middle of this box. */
  readonly swatch: Box;
  readonly label: PlacedText;
}

export interface Legend {
  readonly items: readonly LegendItem[];
  readonly height: number;
}

export const SWATCH_WIDTH = 26;

/** Rows of entries from `left` to `right`, the first row centred half a row below `top`. */
export function legend(
  entries: readonly LegendEntry[],
  area: { readonly left: number; readonly right: number; readonly top: number },
  style: Omit<LabelStyle, "color">,
): Legend {
  const rowHeight = style.size * 1.6;
  const items: LegendItem[] = [];
  let x = area.left;
  let row = 0;
  for (const { id, text, color } of entries) {
    const width = SWATCH_WIDTH + style.size * 0.5 + richWidth(text, style.font, style.size);
    if (x > area.left && x + width > area.right) {
      x = area.left;
      row += 1;
    }
    const middle = area.top + (row + 0.5) * rowHeight;
    const label = placeMiddle(text, { ...style, color }, x + SWATCH_WIDTH + style.size * 0.5, middle);
    items.push({ id, label, swatch: { x0: x, x1: x + SWATCH_WIDTH, y0: middle - 5, y1: middle + 5 } });
    x += width + style.size * 1.2;
  }
  return { items, height: entries.length === 0 ? 0 : (row + 1) * rowHeight };
}

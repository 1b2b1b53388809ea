/** @file Measures text without a DOM, so that a layout is a pure function in browser and Node alike. */
import { ADVANCES, type Advances, type FontId } from "./advances";

export type { FontId };

/** A piece of text that is on the baseline, raised or lowered. */
export interface Run {
  readonly text: string;
  readonly shift?: "sup" | "sub";
}
export type RichText = readonly Run[];

/** How much smaller raised and lowered text is, and how far from the baseline, in em of the normal size. */
export const SHIFTED_TEXT = { size: 0.72, sup: -0.38, sub: 0.2 } as const;
/** The height above and the depth below the baseline in em, enough for every glyph that figures use. */
export const ASCENT = 0.78;
export const DESCENT = 0.22;

function tabulate({ characters, widths }: Advances): ReadonlyMap<string, number> {
  const width = (i: number) => Number.parseInt(widths.slice(2 * i, 2 * i + 2), 36) / 1000;
  return new Map(Array.from(characters, (character, i) => [character, width(i)]));
}

const tables: Record<FontId, ReadonlyMap<string, number>> = {
  sans: tabulate(ADVANCES.sans),
  sansBold: tabulate(ADVANCES.sansBold),
  serifItalic: tabulate(ADVANCES.serifItalic),
};

/** The width of a character that is missing in the tables: it comes from another font, and may be wide. */
const UNKNOWN_WIDTH = 1.05;

/** The width in pixels of `text` in `font` at `size` pixels. */
export function textWidth(text: string, font: FontId, size: number): number {
  const table = tables[font];
  let em = 0;
  for (const char of text) em += table.get(char) ?? UNKNOWN_WIDTH;
  return em * size;
}

/** The width in pixels of a text with raised and lowered pieces. */
export function richWidth(text: RichText, font: FontId, size: number): number {
  return text.reduce(
    (sum, run) => sum + textWidth(run.text, font, run.shift ? size * SHIFTED_TEXT.size : size),
    0,
  );
}

/**
 * Rich text from a short notation: `10^{-3}` raises and `η_{max}` lowers what is in braces.
 * @param notation a text in which `^{…}` and `_{…}` contain no braces
 */
export function rich(notation: string): RichText {
  return notation
    .split(/([_^]\{[^}]*\})/)
    .filter((part) => part !== "")
    .map((part) => {
      const shifted = /^([_^])\{(.*)\}$/.exec(part);
      if (!shifted) return { text: part };
      return { text: shifted[2] ?? "", shift: shifted[1] === "^" ? "sup" : "sub" } as const;
    });
}

/** Its characters alone: what is compared and cut to the room there is. */
export const plainText = (text: RichText): string => text.map((run) => run.text).join("");

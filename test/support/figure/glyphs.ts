/**
 * @file How high above and deep below the baseline glyphs of the shipped fonts are, in em: upper bounds, by kind of
 * glyph. That the browser's glyphs stay within them, and within src/charts/text/advances, is told by figures.spec.
 */
import type { FontId } from "../../../src/charts/text/measure";

type Extents = readonly (readonly [above: number, below: number, glyphs: string])[];

/** Without descender, higher than a small letter; what is in no other row. */
const USUAL = [0.78, 0.02] as const;

const SANS: Extents = [
  [0.76, 0.02, "0123456789"],
  [0.58, 0.02, "acemnorsuvwxzενπσα<>≤≥+×~=≈÷"],
  [0.58, 0.22, "gpqyγμηφ;"],
  [0.78, 0.22, "jβψ@Q"],
  [0.86, 0.16, "()[]{}$/\\"],
  [0.98, 0.24, "|‖"],
  [0.86, 0, "¹²³⁷⁵⁶⁹⁸⁴⁰⁻"],
  [0.4, 0.2, "ᵢ₁₂₃₄₅₆₇₈₉₀,"],
  [0.5, 0, "·-−"],
  [0.68, 0.04, "→"],
  [0, 0.12, "_"],
];
const SERIF: Extents = [
  [0.54, 0.02, "acemnorsuvwxα=−·-"],
  [0.54, 0.04, "z"],
  [0.54, 0.26, "gpqyμη,"],
  [0.76, 0.26, "jfJQ()/"],
];

const tabulate = (extents: Extents) =>
  new Map(
    extents.flatMap(([above, below, glyphs]) =>
      Array.from(glyphs).map((glyph) => [glyph, [above, below]] as const),
    ),
  );
const TABLES: Readonly<Record<FontId, ReadonlyMap<string, readonly [number, number]>>> = {
  sans: tabulate(SANS),
  sansBold: tabulate(SANS),
  serifItalic: tabulate(SERIF),
};

/** How far the glyphs of a text reach above and below their baseline, in em; what a fallback font draws may fill its line. */
export function extentOf(text: string, font: FontId, known: (glyph: string) => boolean) {
  let [above, below] = [0, 0];
  for (const glyph of text) {
    if (glyph.trim() === "") continue;
    const [up, down] = TABLES[font].get(glyph) ?? (known(glyph) ? USUAL : [0.95, 0.25]);
    [above, below] = [Math.max(above, up), Math.max(below, down)];
  }
  return { above, below };
}

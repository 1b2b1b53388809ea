/**
 * @file The fonts that the app ships, as a table: `fonts.css` is written from it (test/ui/fonts.test.ts, `--update`), and saved
 * pictures carry the faces that they need.
 */

/** The font families as styles name them, with fallbacks for missing glyphs. */
export const FAMILIES = {
  serif: '"Source Serif 4", Georgia, "Times New Roman", "Inter", serif',
  sans: '"Inter", system-ui, "Segoe UI", sans-serif',
} as const;
export type Family = keyof typeof FAMILIES;

export interface Face {
  readonly family: Family;
  readonly file: string;
  readonly weights: readonly [least: number, most: number];
  readonly italic: boolean;
  /** The characters of the face, as `unicode-range` in CSS. */
  readonly range: string;
}

export const NAMES: Readonly<Record<Family, string>> = { serif: "Source Serif 4", sans: "Inter" };

const LATIN =
  "U+0000-00FF, U+2009, U+200A, U+2010-2015, U+2018-201E, U+2020-2022, U+2026, U+202F, U+2032-2033, U+2212";
const GREEK = "U+0391-03D5";
const SYMBOLS = "U+1D62, U+2016, U+2070-2089, U+2190-21FF, U+2200-22FF, U+2500-27BF";
const USUAL_WEIGHTS = [100, 499] as const;
const STRONG_WEIGHTS = [500, 900] as const;
const ANY_WEIGHT = [200, 900] as const;

const sans = (file: string, weights: Face["weights"], range: string): Face => ({
  family: "sans",
  file: `inter-${file}.woff2`,
  weights,
  italic: false,
  range,
});
const serif = (file: string, italic: boolean, range: string): Face => ({
  family: "serif",
  file: `source-serif-${file}${italic ? "-italic" : ""}.woff2`,
  weights: ANY_WEIGHT,
  italic,
  range,
});

/** All faces. A browser picks them by weight first, so all files of a family must have the same ranges of weights. */
export const FACES: readonly Face[] = [
  sans("latin", USUAL_WEIGHTS, LATIN),
  sans("latin", STRONG_WEIGHTS, LATIN),
  sans("greek", USUAL_WEIGHTS, GREEK),
  sans("greek", STRONG_WEIGHTS, GREEK),
  sans("symbols-400", USUAL_WEIGHTS, SYMBOLS),
  sans("symbols-600", STRONG_WEIGHTS, SYMBOLS),
  serif("latin", false, LATIN),
  serif("latin", true, LATIN),
  serif("greek", false, GREEK),
  serif("greek", true, GREEK),
];

/** The style of letters in a saved PDF, each with a font file of its own in `fonts/pdf`, since fonts in a PDF cannot vary. */
export type PdfStyle = `${Family}${"" | "-bold"}${"" | "-italic"}`;

/** There is no italic of the sans: nothing is set in one. */
export const PDF_FONTS: Readonly<Record<PdfStyle, string>> = {
  sans: "inter-regular.ttf",
  "sans-bold": "inter-semibold.ttf",
  "sans-italic": "inter-regular.ttf",
  "sans-bold-italic": "inter-semibold.ttf",
  serif: "source-serif-regular.ttf",
  "serif-bold": "source-serif-semibold.ttf",
  "serif-italic": "source-serif-italic.ttf",
  "serif-bold-italic": "source-serif-semibold-italic.ttf",
};

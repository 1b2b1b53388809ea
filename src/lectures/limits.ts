/** @file The limits of a lecture's size. */

/** Bytes of a file. */
export const MOST_BYTES = 400_000;
export const MOST_STEPS = 120;
/** The most characters of each kind of text. */
export const MOST_CHARACTERS = {
  id: 48,
  title: 100,
  about: 600,
  words: 4000,
  notes: 8000,
  ask: 600,
  link: 16_384,
  path: 200,
};
export const MOST_FIGURES = 2;
export const MOST_RUNS = 6;
export const MOST_CONTROLS = 12;
/** For one text in Markdown: how deep it may nest, and how many formulas it may have. */
export const MOST_DEPTH = 8;
export const MOST_FORMULAS = 60;
export const MOST_FORMULA = 600;

/** @file The options with which all formulas are read. */

/** For KaTeX: a formula must not reach out of the page, nor grow without limit. */
export const FORMULAS = {
  throwOnError: true,
  trust: false,
  strict: "ignore",
  maxExpand: 200,
  maxSize: 20,
  output: "htmlAndMathml",
} as const;

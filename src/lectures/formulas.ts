/** @file How formulas are read everywhere. */

/** For KaTeX: nothing in them may reach out of the page, or grow without end. */
export const FORMULAS = {
  throwOnError: true,
  trust: false,
  strict: "ignore",
  maxExpand: 200,
  maxSize: 20,
  output: "htmlAndMathml",
} as const;

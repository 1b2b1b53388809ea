/** @file The ids of the figures. */

/** The figures besides those of single rules. */
export const SHARED_FIGURES = ["steps", "divergence", "paths"] as const;
export type SharedFigure = (typeof SHARED_FIGURES)[number];

/** The figures for so many rules, in order. */
export const figuresOf = (rules: number): readonly string[] => [
  ...Array.from({ length: rules }, (_, i) => `rule-${i + 1}`),
  ...SHARED_FIGURES,
];

/** The letter of a figure, by its position. */
export const letterOf = (index: number): string => String.fromCharCode(65 + index);

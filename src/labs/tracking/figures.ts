/** @file The ids of the figures. */

/** Those beside the figures of the rules. */
export const SHARED_FIGURES = ["steps", "divergence", "paths"] as const;
export type SharedFigure = (typeof SHARED_FIGURES)[number];

/** The figures of so many rules, in their order. */
export const figuresOf = (rules: number): readonly string[] => [
  ...Array.from({ length: rules }, (_, i) => `rule-${i + 1}`),
  ...SHARED_FIGURES,
];

/** @file The figures of the forward pass, in the order of the page. */
export const FIGURES = ["passes", "untrained", "trained", "beyond", "lens", "learned"] as const;
export type FigureName = (typeof FIGURES)[number];

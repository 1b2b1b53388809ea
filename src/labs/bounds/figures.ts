/** @file The figures of the lab, by the ids that links and files name them with. */

/** In the order of the page. */
export const BOUNDS_FIGURES = ["slice", "triangle", "mse"] as const;
export type FigureId = (typeof BOUNDS_FIGURES)[number];

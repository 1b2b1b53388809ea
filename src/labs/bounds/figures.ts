/** @file The figures of the lab, by the ids that links and files name them with. */

/** In their order. */
export const BOUNDS_FIGURES = ["slice", "triangle", "mse"] as const;
export type FigureId = (typeof BOUNDS_FIGURES)[number];

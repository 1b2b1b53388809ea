/** @file The figures of the lab, by the ids that links and files name them with. */
export const FIGURES = ["slice", "triangle", "mse"] as const;
export type FigureId = (typeof FIGURES)[number];

/** @file The figures of the lab, by the ids that links and files name them with. */

/** In their order. */
export const SEARCH_FIGURES = ["map", "weights"] as const;
export type SearchFigure = (typeof SEARCH_FIGURES)[number];

/** @file The figures of classification, in the order in which they stand. */
import type { ClassificationParams } from "../run/classification/params";

export const FIGURES = ["sweep", "verdict", "loss", "approach", "shares", "ratios", "told"] as const;
export type FigureName = (typeof FIGURES)[number];

/** What needs a grid of steps. */
const OF_GRIDS: readonly FigureName[] = ["sweep", "verdict"];

export const figuresFor = ({ tune }: ClassificationParams): readonly FigureName[] =>
  tune === undefined ? FIGURES.filter((figure) => !OF_GRIDS.includes(figure)) : FIGURES;

export const isFigure = (name: string): name is FigureName => FIGURES.some((figure) => figure === name);

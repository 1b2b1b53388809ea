/** @file The figures of classification, in the order in which they stand. */
import { networkIn } from "../run/classification/model";
import type { ClassificationParams } from "../run/classification/params";

export const FIGURES = ["sweep", "verdict", "loss", "approach", "shares", "ratios", "told"] as const;
export type FigureName = (typeof FIGURES)[number];

/** What needs a grid of steps, and what needs a z*. */
const OF_GRIDS: readonly FigureName[] = ["sweep", "verdict"];
const OF_MINIMA: readonly FigureName[] = ["approach"];

export function figuresFor(params: ClassificationParams): readonly FigureName[] {
  const missing = [
    ...(params.tune === undefined ? OF_GRIDS : []),
    ...(networkIn(params) === null ? [] : OF_MINIMA),
  ];
  return FIGURES.filter((figure) => !missing.includes(figure));
}

export const isFigure = (name: string): name is FigureName => FIGURES.some((figure) => figure === name);

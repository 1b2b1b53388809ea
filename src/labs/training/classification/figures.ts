/** @file The figures of classification, in the order of the page. */
import { networkIn } from "../run/classification/model";
import type { ClassificationParams } from "../run/classification/params";

export const FIGURES = ["sweep", "verdict", "loss", "approach", "shares", "ratios", "told"] as const;
export type FigureName = (typeof FIGURES)[number];

/** The figures that need a grid of steps. */
export const OF_GRIDS: readonly FigureName[] = ["sweep", "verdict"];
/** Without a known minimum z*, accuracy is drawn instead of the distance to it. */
const OF_NETWORKS: readonly FigureName[] = ["loss", "told", "shares", "ratios"];

export function figuresFor(params: ClassificationParams): readonly FigureName[] {
  const { tune } = params;
  const others = FIGURES.filter((figure) => !OF_GRIDS.includes(figure));
  return [...(tune === undefined ? [] : OF_GRIDS), ...(networkIn(params) === null ? others : OF_NETWORKS)];
}

export const isFigure = (name: string): name is FigureName => FIGURES.some((figure) => figure === name);

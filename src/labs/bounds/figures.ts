/** @file The figures of the lab, by the ids that links and files name them with. */
import { BOUNDS_FIGURES as FIGURES } from "../../scenario/labs/bounds";

export { FIGURES };
export type FigureId = (typeof FIGURES)[number];

/** @file The figures of the lab, by the ids that links and files name them with. */
import { BOUNDS_FIGURES as FIGURES } from "./lab";

export { FIGURES };
export type FigureId = (typeof FIGURES)[number];

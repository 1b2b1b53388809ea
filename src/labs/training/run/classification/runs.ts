/** @file How many runs of a method there are. */
import { isConstant } from "./lambda";
import { networkIn } from "./model";
import type { ClassificationParams, TrainingMethod } from "./params";

/** Whether every run of a method is the same but for λ: all examples at once, and nothing drawn to begin with. */
export const isExact = ({ batch, model, start }: ClassificationParams): boolean =>
  batch === "full" && (networkIn({ model }) === null || start !== "fresh");

/** Runs that are made: a single one where nothing is drawn. */
export const runsOf = (params: ClassificationParams, { relaxation }: TrainingMethod): number =>
  isExact(params) && isConstant(relaxation) ? 1 : params.seeds;

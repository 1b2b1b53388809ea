/** @file How many runs of a method there are. */
import { isConstant } from "./lambda";
import type { ClassificationParams, TrainingMethod } from "./params";

/** Runs that are made: a single one where nothing is drawn. */
export const runsOf = ({ batch, seeds }: ClassificationParams, { relaxation }: TrainingMethod): number =>
  batch === "full" && isConstant(relaxation) ? 1 : seeds;

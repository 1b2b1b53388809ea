/** @file The number of runs of a method. */
import { isConstant } from "./lambda";
import { networkIn } from "./model";
import type { ClassificationParams, TrainingMethod } from "./params";

/** Whether the runs of a method can only differ in λ: all examples are used at once, and the initial weights are not drawn. */
export const isExact = ({ batch, model, start }: ClassificationParams): boolean =>
  batch === "full" && (networkIn({ model }) === null || start !== "fresh");

/** The number of runs: a single one if nothing is drawn. */
export const runsOf = (params: ClassificationParams, { relaxation }: TrainingMethod): number =>
  isExact(params) && isConstant(relaxation) ? 1 : params.seeds;

/** @file The Stability experiment, whose parts are experiments of their own. */
import { partedExperiment } from "../../../experiments/parts";
import { parts, type StabilityRun } from "./parts";

export const experiment = partedExperiment<StabilityRun>("stability", parts);

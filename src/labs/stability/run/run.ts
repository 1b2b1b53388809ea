/** @file The stability experiment: its parts, each an experiment of its own. */
import { partedExperiment } from "../../../experiments/parts";
import { parts, type StabilityRun } from "./parts";

export const experiment = partedExperiment<StabilityRun>("stability", parts);

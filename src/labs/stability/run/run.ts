/** @file The stability experiment: its parts, each an experiment of its own. */
import { partedExperiment } from "../../../experiments/parts";
import { parts } from "./parts";
import type { StabilityExperiment } from "./types";

export const experiment = partedExperiment<StabilityExperiment>("stability", parts);

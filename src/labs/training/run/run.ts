/** @file The training experiment: its parts, each an experiment of its own. */
import { partedExperiment } from "../../../experiments/parts";
import { parts } from "./parts";
import type { TrainingRun } from "./types";

export const experiment = partedExperiment<TrainingRun>("training", parts);

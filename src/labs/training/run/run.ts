/** @file The training experiment: its parts, each an experiment of its own. */
import { partedExperiment } from "../../../experiments/parts";
import { parts, type TrainingRun } from "./parts";

export const experiment = partedExperiment<TrainingRun>("training", parts);

/** @file The Training experiment, whose parts are experiments of their own. */
import { partedExperiment } from "../../../experiments/parts";
import { parts, type TrainingRun } from "./parts";

export const experiment = partedExperiment<TrainingRun>("training", parts);

/** @file What a part of the training experiment is: an experiment over its own member of each union. */
import type { PartExperiment as PartExperimentOf } from "../../../experiments/parts";
import type { Part } from "./params";
import type { TrainingRun } from "./types";

export type PartExperiment<P extends Part> = PartExperimentOf<TrainingRun, P>;

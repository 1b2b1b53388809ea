/** @file What a part of the stability experiment is: an experiment over its own member of each union. */
import type { PartExperiment as PartExperimentOf } from "../../../experiments/parts";
import type { Part } from "./params";
import type { StabilityExperiment } from "./types";

export type PartExperiment<P extends Part> = PartExperimentOf<StabilityExperiment, P>;

/** @file The geometry experiment: its parts, each an experiment of its own. */
import { partedExperiment } from "../../../experiments/parts";
import { parts } from "./parts";
import type { GeometryRun } from "./types";

export const experiment = partedExperiment<GeometryRun>("geometry", parts);

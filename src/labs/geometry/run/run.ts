/** @file The geometry experiment: its parts, each an experiment of its own. */
import { partedExperiment } from "../../../experiments/parts";
import { parts, type GeometryRun } from "./parts";

export const experiment = partedExperiment<GeometryRun>("geometry", parts);

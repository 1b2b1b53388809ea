/** @file The Geometry experiment, whose parts are experiments of their own. */
import { partedExperiment } from "../../../experiments/parts";
import { parts, type GeometryRun } from "./parts";

export const experiment = partedExperiment<GeometryRun>("geometry", parts);

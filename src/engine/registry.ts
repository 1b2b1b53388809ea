/** @file The app's experiments, typed for an engine. */
import { loadExperiment } from "../experiments";
import type { ExperimentName, ExperimentOf, LabShapes, Load } from "./types";

const loaders: { readonly [Name in ExperimentName]: () => Promise<ExperimentOf<LabShapes, Name>> } = {
  bounds: () => loadExperiment("bounds"),
  tracking: () => loadExperiment("tracking"),
  stability: () => loadExperiment("stability"),
};

export const loadLab: Load<LabShapes> = (name) => loaders[name]();

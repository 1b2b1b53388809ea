/** @file The app's experiments, typed for an engine. */
import { loadExperiment } from "../experiments";
import type { ExperimentName, ExperimentOf, LabShapes, Load } from "./types";

const loaders: { readonly [Name in ExperimentName]: () => Promise<ExperimentOf<LabShapes, Name>> } = {
  bounds: () => loadExperiment("bounds"),
  tracking: () => loadExperiment("tracking"),
  stability: async () => {
    const [experiment, { loadKernel }] = await Promise.all([loadExperiment("stability"), import("./kernel")]);
    await loadKernel();
    return experiment;
  },
};

export const loadLab: Load<LabShapes> = (name) => loaders[name]();

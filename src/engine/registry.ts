/** @file The app's experiments, typed for an engine. */
import { loadExperiment } from "../experiments";
import type { ExperimentName, ExperimentOf, LabShapes, Load } from "./types";

const loaders: { readonly [Name in ExperimentName]: () => Promise<ExperimentOf<LabShapes, Name>> } = {
  bounds: () => loadExperiment("bounds"),
  tracking: () => loadExperiment("tracking"),
  stability: async () => {
    // Without the kernel the plain one computes.
    const kernel = import("./kernel").then(({ loadKernel }) => loadKernel()).catch(() => undefined);
    const [experiment] = await Promise.all([loadExperiment("stability"), kernel]);
    return experiment;
  },
};

export const loadLab: Load<LabShapes> = (name) => loaders[name]();

/** @file The app's experiments, typed for an engine. */
import { loadExperiment } from "../experiments";
import type { AnyShape, ExperimentName, ExperimentOf, LabShapes, Load } from "./types";

/** Once on each thread: it is asked for with every task. */
let kernel: Promise<void> | null = null;

async function provideFastKernel(): Promise<void> {
  try {
    const { loadKernel } = await import("./kernel");
    await loadKernel();
  } catch {
    // The plain one computes; the next task asks again.
    kernel = null;
  }
}

const loaders: { readonly [Name in ExperimentName]: () => Promise<ExperimentOf<LabShapes, Name>> } = {
  bounds: () => loadExperiment("bounds"),
  tracking: () => loadExperiment("tracking"),
  stability: async () => {
    const [experiment] = await Promise.all([loadExperiment("stability"), (kernel ??= provideFastKernel())]);
    return experiment;
  },
};

export const loadLab: Load<LabShapes> = (name) => loaders[name]();

/** The experiment of a name. */
export const loadAny = loadLab as unknown as Load<Readonly<Record<string, AnyShape>>>;

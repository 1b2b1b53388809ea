/** @file The registry of experiments: schemas are static and small and imported directly, runs are loaded when asked for. */
import type { experiment as bounds } from "./bounds/run";
import type { experiment as stability } from "./stability/run";
import type { experiment as tracking } from "./tracking/run";

export interface Experiments {
  readonly bounds: typeof bounds;
  readonly tracking: typeof tracking;
  readonly stability: typeof stability;
}
export type ExperimentName = keyof Experiments;

const loaders: { readonly [Name in ExperimentName]: () => Promise<Experiments[Name]> } = {
  bounds: async () => (await import("./bounds/run")).experiment,
  tracking: async () => (await import("./tracking/run")).experiment,
  stability: async () => (await import("./stability/run")).experiment,
};

/** The code of one experiment, in a chunk of its own. */
export function loadExperiment<Name extends ExperimentName>(name: Name): Promise<Experiments[Name]> {
  return loaders[name]();
}

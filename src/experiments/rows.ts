/** @file Finds the rows of data among the resources of a run. */
import type { Dataset, Resource } from "./types";

/** The rows among the resources of a run. */
export const rowsIn = (resources: readonly Resource[]): Dataset | null =>
  (resources as readonly (Resource | Dataset)[]).find(isDataset) ?? null;

const isDataset = (resource: Resource | Dataset): resource is Dataset =>
  resource.kind === "labels" || resource.kind === "distributions";

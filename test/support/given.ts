/** @file Data of a run, for an experiment or an engine. */
import type { Dataset, Resource } from "../../src/experiments/types";

export const given = (dataset: Dataset | null): readonly Resource[] => (dataset === null ? [] : [dataset]);

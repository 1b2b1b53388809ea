/** @file The registry of objectives: one file and one line here make a new one. */
import { crossEntropy } from "./crossEntropy";
import type { Objective } from "./types";

export type { Objective } from "./types";

export type ObjectiveId = "crossEntropy";

export const objectives: Readonly<Record<ObjectiveId, Objective>> = { crossEntropy };

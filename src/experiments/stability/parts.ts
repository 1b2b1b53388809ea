/** @file Every part of the stability experiment: one line each. */
import { part as atlas } from "./atlas/run";
import { audit } from "./audit/part";
import type { PartExperiment } from "./part";
import type { Part } from "./params";

export const parts: { readonly [P in Part]?: PartExperiment<P> } = {
  atlas,
};

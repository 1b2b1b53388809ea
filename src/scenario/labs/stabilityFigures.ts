/** @file What there is to look at in the stability lab, by part. */
import type { Part } from "../../experiments/stability/params";

/** What can be switched off in an atlas: the curves over the map, and the hatching beside its colours. */
export const ATLAS_LAYERS = [
  "bound",
  "entropyAware",
  "certified",
  "fejer",
  "local",
  "measured",
  "textures",
] as const;

export const STABILITY_FIGURES: Readonly<Record<Part, readonly string[]>> = {
  atlas: ["atlas", "orbit"],
  threshold: ["threshold", "ratio"],
  orbits: ["orbits", "cobweb"],
  audit: ["audit"],
  pair: ["pair"],
};

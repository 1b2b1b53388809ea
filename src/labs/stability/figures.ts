/** @file What there is to look at in the stability lab, by part. */
import type { Part } from "../../experiments/stability/params";

/** The curves over the map of an atlas. */
export const ATLAS_CURVES = ["bound", "entropyAware", "certified", "fejer", "local", "measured"] as const;
/** What can be switched off in an atlas: its curves, and the hatching beside its colours. */
export const ATLAS_LAYERS = [...ATLAS_CURVES, "textures"] as const;

export const STABILITY_FIGURES: Readonly<Record<Part, readonly string[]>> = {
  atlas: ["atlas", "orbit"],
  threshold: ["threshold", "ratio"],
  orbits: ["orbits", "cobweb"],
  audit: ["audit"],
  pair: ["pair"],
};

/** @file What can be switched off in an atlas. */

/** The curves over the map. */
export const ATLAS_CURVES = ["bound", "entropyAware", "certified", "fejer", "local", "measured"] as const;
/** Its curves, and the hatching beside its colours. */
export const ATLAS_LAYERS = [...ATLAS_CURVES, "textures"] as const;

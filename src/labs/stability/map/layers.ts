/** @file The layers of an atlas that can be switched off. */

/** The curves over the map. */
export const ATLAS_CURVES = ["bound", "entropyAware", "certified", "fejer", "local", "measured"] as const;
/** The curves, and the hatching that goes with the colours. */
export const ATLAS_LAYERS = [...ATLAS_CURVES, "textures"] as const;

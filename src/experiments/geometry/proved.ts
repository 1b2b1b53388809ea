/** @file What is proved of a geometry, by its kind: a new one does not compile before it says so here. */
import { fullGeometry, type Geometry, type GeometryKind } from "./geometry";

type Kind = GeometryKind["kind"];
type ByKind<Value> = { readonly [K in Kind]: Value };

/** The kind of a geometry; some parameters make it another one's. */
export function trueKind(geometry: Geometry): Kind {
  const full = fullGeometry(geometry);
  if (full.kind === "tsallis" && full.q === 1) return "entropy";
  if (full.kind !== "alpha") return full.kind;
  return full.alpha === 0 ? "burg" : full.alpha === 1 ? "entropy" : full.kind;
}

/** Whether the certificates are statements about its step. MATH §9 (ours) */
export const CERTIFIED: ByKind<boolean> = {
  euclidean: false,
  entropy: true,
  burg: false,
  tsallis: false,
  pNorm: false,
  hypentropy: false,
  mahalanobis: false,
  formula: false,
  alpha: false,
};

/**
 * The largest step that brings every belief closer to every target inside, in the geometry's own divergence; null: none is proved to.
 * MATH §10 (ours)
 */
export const PROVED_STEP: ByKind<number | null> = {
  euclidean: null,
  entropy: null,
  burg: 4,
  tsallis: null,
  pNorm: null,
  hypentropy: null,
  mahalanobis: null,
  formula: null,
  alpha: null,
};

/** Whether φ is a quadratic, so that D is half a squared norm and relaxed projections obey E[λ(2 − λ)]. A norm may be one for some p. */
export const QUADRATIC: ByKind<boolean> = {
  euclidean: true,
  entropy: false,
  burg: false,
  tsallis: false,
  pNorm: false,
  hypentropy: false,
  mahalanobis: true,
  formula: false,
  alpha: false,
};

export type Dividing = "always" | "not always" | "open";

/**
 * Whether dividing by the sum is the projection on the simplex: among separable potentials for the entropy alone; open for those
 * that are not separable, and for a formula, which may be any.
 */
export const DIVIDING_PROJECTS: ByKind<Dividing> = {
  euclidean: "not always",
  entropy: "always",
  burg: "not always",
  tsallis: "not always",
  pNorm: "open",
  hypentropy: "not always",
  mahalanobis: "open",
  formula: "open",
  alpha: "not always",
};

/** @file What is proved about each kind of geometry. A new kind does not compile until it is listed here. */
import { fullGeometry, type Geometry, type GeometryKind } from "./geometry";

type Kind = GeometryKind["kind"];
type ByKind<Value> = { readonly [K in Kind]: Value };

/** The kind of a geometry. With some parameters a geometry equals one of another kind, whose kind is returned. */
export function trueKind(geometry: Geometry): Kind {
  const full = fullGeometry(geometry);
  if (full.kind === "tsallis" && full.q === 1) return "entropy";
  if (full.kind !== "alpha") return full.kind;
  return full.alpha === 0 ? "burg" : full.alpha === 1 ? "entropy" : full.kind;
}

/** Whether the certificates hold for the steps of this geometry. MATH §9 (ours) */
export const CERTIFIED_KINDS: ByKind<boolean> = {
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
 * The largest step that is proved to bring every belief closer to every target inside the simplex, in the
 * geometry's own divergence; null if no step is proved to. MATH §10 (ours)
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

/**
 * Whether φ is quadratic, so that D is half a squared norm and relaxed projections obey the law of E[λ(2 −
 * λ)]. ½‖x‖ₚ² is quadratic for p = 2 only.
 */
export const QUADRATIC_KINDS: ByKind<boolean> = {
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
 * Whether dividing by the sum projects on the simplex. Among separable potentials it does for the entropy
 * only; for those that are not separable, and for a formula, which may be anything, it is open.
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

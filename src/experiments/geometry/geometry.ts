/** @file The geometries that params can name: each is a potential, given by its kind and its parameter. */
import type { Limits } from "../../param/limits";
import { fullOf, type Short } from "../../param/spelt";

export const MAX_FORMULA = 200;
export const TSALLIS_Q: Limits = { above: 0, atMost: 10 };
export const P_NORM: Limits = { above: 1, atMost: 50 };
export const ALPHA: Limits = { atLeast: 0, atMost: 2 };
export const BETA: Limits = { atLeast: 1e-12, atMost: 1e12 };

/** A potential. A bare word is short for `{ kind }` with that kind. */
export type GeometryKind =
  | { kind: "euclidean" }
  | { kind: "entropy" }
  | { kind: "burg" }
  | { kind: "tsallis"; q: number }
  | { kind: "pNorm"; p: number }
  | { kind: "hypentropy"; beta: number }
  | { kind: "mahalanobis"; matrix: number[][] }
  | { kind: "formula"; phi: string }
  /** φ″ = x^(α−2): Burg at 0, the entropy at 1, Euclid on x ≥ 0 at 2. */
  | { kind: "alpha"; alpha: number };
export type Geometry = Short<GeometryKind>;

export const fullGeometry = (geometry: Geometry): GeometryKind => fullOf<GeometryKind>(geometry);

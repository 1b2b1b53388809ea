/** @file Tells whether a geometry's divergence is symmetric, as that of a squared Hilbert norm is. */
import { fullGeometry } from "../../../experiments/geometry/geometry";
import type { Geometry } from "../run/params";

export function isSymmetric(geometry: Geometry): boolean {
  const full = fullGeometry(geometry);
  switch (full.kind) {
    case "euclidean":
    case "mahalanobis":
      return true;
    case "tsallis":
      return full.q === 2;
    case "pNorm":
      return full.p === 2;
    case "alpha":
      return full.alpha === 2;
    case "entropy":
    case "burg":
    case "hypentropy":
    case "formula":
      return false;
  }
}

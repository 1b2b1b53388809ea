/** @file Geometries whose potential is a sum of powers. */
import { fullGeometry } from "../../experiments/geometry/geometry";
import type { Geometry } from "./run/params";

/** The exponent α of φ′ ∝ x^{α−1}; null if φ is no sum of powers. */
export function powerOf(geometry: Geometry): number | null {
  const full = fullGeometry(geometry);
  switch (full.kind) {
    case "burg":
      return 0;
    case "entropy":
      return 1;
    case "euclidean":
      return 2;
    case "tsallis":
      return full.q;
    case "alpha":
      return full.alpha;
    case "pNorm":
    case "hypentropy":
    case "mahalanobis":
    case "formula":
      return null;
  }
}

/**
 * @file NumPy code for the norm in which a geometry is strongly convex, as
 * src/labs/geometry/run/online/constants.ts has it. Pure.
 */
import { fullGeometry } from "../../../experiments/geometry/geometry";
import type { Geometry, GeometryKind } from "../run/params";

const RANGE = "((l.max() - l.min()) / 2) ** 2";
const SCATTER = "((l - l.mean()) ** 2).sum()";
const UNKNOWN_NORM = "return np.inf";

function ofPower(power: number, scale: number): string {
  if (power > 2) return UNKNOWN_NORM;
  if (power <= 1) return `return ${RANGE} / ${scale}`;
  return `return min(${RANGE} / (${scale} * l.size ** (1 - ${power})), ${SCATTER} / ${scale})`;
}

const ofPNorm = (p: number): string =>
  p > 2
    ? UNKNOWN_NORM
    : `dual, middle = ${p} / (${p} - 1), (l.max() + l.min()) / 2
    return (np.abs(l - middle) ** dual).sum() ** (2 / dual) / (${p} - 1)`;

const METRIC = `ones = np.ones(l.size)
    c, flat = np.linalg.solve(geometry.M, l - l.mean()), np.linalg.solve(geometry.M, ones)
    return max(0.0, (l - l.mean()) @ c - (ones @ c) ** 2 / (ones @ flat))`;

function bodyOf(full: GeometryKind): string {
  switch (full.kind) {
    case "entropy":
    case "burg":
      return `return ${RANGE}`;
    case "euclidean":
      return `return ${SCATTER}`;
    case "tsallis":
      return ofPower(full.q, full.q);
    case "alpha":
      return ofPower(full.alpha, 1);
    case "pNorm":
      return ofPNorm(full.p);
    case "hypentropy":
      return `return ${RANGE} * (1 + l.size * ${full.beta})`;
    case "mahalanobis":
      return METRIC;
    case "formula":
      return UNKNOWN_NORM;
  }
}

/** The body of squared_norm(l). */
export const squaredNorm = (geometry: Geometry): string => bodyOf(fullGeometry(geometry));

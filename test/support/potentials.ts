/** What laws need to know of a potential beside itself. */
import type { PotentialSpec } from "../../src/core/mirror/potentials";
import { at } from "./beliefs";

/** The largest exponent of a power in φ: 2 where it is no power. */
function powerOf(spec: PotentialSpec): number {
  if (spec.kind === "tsallis") return spec.q;
  return spec.kind === "pNorm" ? spec.p : 2;
}

/** What half an ulp in the dual is worth next to a face, where a coordinate is a root of a difference: ε^(1/(q − 1)) for q > 2, else ε. */
export const roundingOf = (spec: PotentialSpec): number => 2 ** (-53 / Math.max(1, powerOf(spec) - 1));

/** The potential of the same geometry when coordinate i of a point is what coordinate order[i] was. */
export function permutedSpec(spec: PotentialSpec, order: readonly number[]): PotentialSpec {
  if (spec.kind !== "mahalanobis") return spec;
  return { kind: "mahalanobis", matrix: order.map((i) => order.map((j) => at(at(spec.matrix, i), j))) };
}

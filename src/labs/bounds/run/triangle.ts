/** @file The values of a bound on a triangular lattice, for CSV. They only depend on which bound it is. */
import { etaEntropyAware, etaMax } from "../../../core/bound";
import type { BoundsParams } from "./params";

/** Values on a triangular lattice with `resolution` intervals a side, of η_max or η_CE. */
export interface Lattice {
  readonly resolution: number;
  /** Row-major (resolution + 1)²; entry (i, j) is at p = (1 − (i + j)/n, i/n, j/n); NaN-free: 0 outside and on faces. */
  readonly values: Float64Array;
}

/** A multiple of 3, so that the centre is a lattice point. */
export const TRIANGLE_RESOLUTION = 180;

const SURFACES = { bound: etaMax, entropyAware: (p: Float64Array) => etaEntropyAware(p) };

/** The lattice of a surface. Each value is computed once for all six orders of its classes. */
export function runTriangle({ surface }: Pick<BoundsParams, "surface">): Lattice {
  const n = TRIANGLE_RESOLUTION;
  const valueAt = SURFACES[surface];
  const values = new Float64Array((n + 1) * (n + 1));
  for (let i = 1; 3 * i <= n; i++)
    for (let j = i; i + 2 * j <= n; j++) {
      const k = n - i - j;
      const value = valueAt(Float64Array.of(i, j, k));
      for (const [a, b] of [
        [i, j],
        [j, i],
        [i, k],
        [k, i],
        [j, k],
        [k, j],
      ])
        values[a * (n + 1) + b] = value;
    }
  return { resolution: n, values };
}

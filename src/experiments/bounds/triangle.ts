/** @file Values of a bound on a triangular lattice, for contours. They depend on the surface alone. */
import { etaEntropyAware, etaMax } from "../../core/bound";
import type { BoundsParams } from "./params";
import type { TriangleResult } from "./types";

/** A multiple of 3, so that the centre is a lattice point. */
export const RESOLUTION = 180;

const SURFACES = { bound: etaMax, entropyAware: (p: Float64Array) => etaEntropyAware(p) };

/** Lattices of this thread, computed here or in a worker: they never change, so whoever gets one may copy it only. */
const known = new Map<BoundsParams["surface"], TriangleResult>();

export function isKnown(surface: BoundsParams["surface"]): boolean {
  return known.has(surface);
}

export function remember(triangle: TriangleResult): void {
  if (!known.has(triangle.surface)) known.set(triangle.surface, triangle);
}

/** The lattice of a surface, computed once. */
export function runTriangle({ surface }: Pick<BoundsParams, "surface">): TriangleResult {
  const result = known.get(surface) ?? computeTriangle(surface);
  remember(result);
  return result;
}

function computeTriangle(surface: BoundsParams["surface"]): TriangleResult {
  const n = RESOLUTION;
  const value = SURFACES[surface];
  const values = new Float64Array((n + 1) * (n + 1));
  const p = new Float64Array(3);
  for (let i = 1; i < n; i++)
    for (let j = 1; i + j < n; j++) {
      p[0] = n - i - j;
      p[1] = i;
      p[2] = j;
      values[i * (n + 1) + j] = value(p);
    }
  return { part: "triangle", surface, resolution: n, values };
}

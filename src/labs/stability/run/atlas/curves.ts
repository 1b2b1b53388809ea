/** @file The curves over a slice atlas: claimed, proved, exact, and measured by its cells. */
import type { SliceAtlas } from "../params";
import { valueAt, type ClaimId } from "./claims";
import { edgeAt } from "./grid";
import { pairAt } from "./slice";
import { CELL_CONVERGED, CELL_UNKNOWN } from "./types";

/** A claim at every column, which does not depend on cells. */
export function claimedCurve(id: ClaimId, params: SliceAtlas): Float64Array {
  const curve = new Float64Array(params.width);
  const p = new Float64Array(2);
  const q = new Float64Array(2);
  for (let i = 0; i < params.width; i++) {
    const { start, target } = pairAt(params, i);
    p[0] = start;
    p[1] = 1 - start;
    q[0] = target;
    q[1] = 1 - target;
    curve[i] = valueAt(id, params, p, q);
  }
  return curve;
}

/**
 * For each column, the lower edge of the first row above the lowest converged one that did not converge.
 * @param ends row after row, from the lowest
 * @param grain the side of the picture's blocks in cells; one column and one row of each block is examined
 */
export function measuredCurve(params: SliceAtlas, ends: Uint8Array, grain: number): Float64Array {
  const { width, height } = params;
  const measured = new Float64Array(width);
  for (let i = 0; i < width; i += grain) {
    let row = 0;
    while (row < height && ends[row * width + i] !== CELL_CONVERGED) row += grain;
    const began = row < height;
    while (row < height && ends[row * width + i] === CELL_CONVERGED) row += grain;
    const isKnown = row >= height || ends[row * width + i] !== CELL_UNKNOWN;
    const step = !began || !isKnown ? NaN : row < height ? edgeAt(params, row) : Infinity;
    measured.fill(step, i, i + grain);
  }
  return measured;
}

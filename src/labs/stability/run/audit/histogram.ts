/**
 * @file The histogram of the contraction ratio, with fixed bins, evenly spaced in its logarithm. 1 is an edge
 * between two bins.
 */
import { exp, log } from "../../../../core/elementary";

const PER_DECADE = 32;
/** The inner bins reach from 10⁻³ to 10³; a bin at either end holds everything beyond. */
const DECADES = 3;
const BIN_OF_ONE = PER_DECADE * DECADES + 1;
export const BINS = 2 * BIN_OF_ONE;

/** The edges between bins k and k + 1, increasing: 10^(−3 + k/32), with exactly 1 in the middle. */
export function histogramEdges(): number[] {
  return Array.from({ length: BINS - 1 }, (_, k) => exp(((k + 1 - BIN_OF_ONE) / PER_DECADE) * Math.LN10));
}

/** The bin of a ratio ≥ 0: below 1 the lower half, from 1 on the upper half, exactly. */
export function binOf(ratio: number): number {
  const place = BIN_OF_ONE + Math.floor(log(ratio) * (PER_DECADE / Math.LN10));
  if (ratio < 1) return place < 0 ? 0 : place < BIN_OF_ONE ? place : BIN_OF_ONE - 1;
  return place < BIN_OF_ONE ? BIN_OF_ONE : place < BINS ? place : BINS - 1;
}

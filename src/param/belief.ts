/** @file Checks whether numbers are a belief; all experiments use it. Errors are sentences that a person can act on. */

import { LEAST_SIZE } from "./limits";

/** The sum of a belief's entries may miss 1 by this much, as typed decimals do. If it misses by more, that is an error. */
export const SUM_TOLERANCE = 1e-9;

/**
 * A sentence that says why these numbers are no belief; null when they are one.
 * @param faces whether entries may be 0: a target may lie on a face or a vertex, a belief that steps may not
 */
export function beliefProblem(p: readonly number[], maxClasses: number, faces = false): string | null {
  if (p.length < 2) return `a belief needs at least two classes, got ${p.length}`;
  if (p.length > maxClasses) return `at most ${maxClasses} classes are allowed here, got ${p.length}`;
  const bad = p.findIndex((x) => !(x >= LEAST_SIZE || (faces && x === 0)));
  if (bad >= 0)
    return `entry ${bad + 1} is ${p[bad]}; every entry must be ${faces ? "0 or " : ""}at least ${LEAST_SIZE}${faces ? "" : " (try 1e-12)"}`;
  const sum = p.reduce((a, b) => a + b, 0);
  if (Math.abs(sum - 1) > SUM_TOLERANCE) return `the entries sum to ${sum}, not 1 (divide each by ${sum})`;
  return null;
}

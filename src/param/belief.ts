/** @file What makes numbers a belief, shared by all experiments: its errors are sentences a person can act on. */

import { LEAST_SIZE } from "./limits";

/** A belief's entries may miss 1 in sum by this much: typed decimals do; what is further off is a mistake. */
export const SUM_TOLERANCE = 1e-9;

/**
 * Why these numbers are no belief, as a sentence, or null when they are one.
 *
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

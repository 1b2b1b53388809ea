/** @file E[D⁺ | x] exactly, as a finite sum over the rows and the values of λ, without sampling error. */
import { euclidean } from "../../../../core/mirror/euclidean";
import { potentialFor } from "../../../../experiments/geometry/potential";
import { driftEdge, meanFactor } from "./edges";
import { createLambdas, createStandIn } from "./lambdas";
import { RISE_SHARE } from "../runs";
import type { Walker } from "./walker";

/** Whether the mean rises from a walker's state; null if it is no finite sum. */
export function createConditional(walker: Walker): (() => boolean) | null {
  const { rows } = walker.system;
  const isEuclid = potentialFor(walker.params.geometry) === euclidean;
  if (rows === null) return isEuclid ? freshRises(walker) : null;
  const lambdasOf =
    createLambdas(walker, rows) ?? (isEuclid ? createStandIn(walker.params.relaxation) : null);
  if (lambdasOf === null) return null;
  return () => {
    let after = 0;
    const { norms, rhs } = walker.system;
    const [from, to] = walker.nextRows();
    for (let i = from; i < to; i++) {
      const residual = walker.motion.residual(rows[i], rhs[i]);
      for (const { value, weight } of lambdasOf(i, residual))
        if (weight > 0)
          after += (weight * walker.motion.after(rows[i], rhs[i], norms[i], residual, value)) / (to - from);
    }
    return after > walker.distance * (1 + RISE_SHARE);
  };
}

/** For a new random row in each step in Euclid, with closed forms. */
function freshRises({ params, system, motion }: Walker): (() => boolean) | null {
  const { relaxation } = params;
  const factor = meanFactor(relaxation, system.dimension);
  if (factor !== null) return () => factor > 1 + RISE_SHARE;
  const edge = driftEdge(relaxation, system.dimension) ?? Infinity;
  return () => Math.sqrt(motion.squaredError) > edge * (1 + RISE_SHARE);
}

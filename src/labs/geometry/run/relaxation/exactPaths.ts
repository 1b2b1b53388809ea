/**
 * @file E D over all paths, row by row and λ by λ, as long as they can be counted: in any geometry, also if λ
 * depends on the residual.
 */
import { euclidean } from "../../../../core/mirror/euclidean";
import { potentialFor } from "../../../../experiments/geometry/potential";
import type { RelaxationParams } from "../params";
import { createLambdas } from "./lambdas";
import { createMotion, type Motion } from "./motion";
import type { System } from "./system";
import { LEFT_NOWHERE, OVERFLOWED_DISTANCE, relaxOn } from "./walker";

/** The most states of all paths together; fewer if finding λ takes a look at all rows. */
const MOST_STATES = { euclid: 400_000, other: 40_000 };
/** The most multiplications for such looks. */
const MOST_LOOKS = 1e8;

/** The number of states between two pauses: about a millisecond. */
const STATES_AT_A_TIME = 64;

/** E D at steps 0 … as far as it is known, with pauses; null if λ has infinitely many values. */
export function* meanOverPaths(
  params: RelaxationParams,
  system: System,
): Generator<void, Float64Array<ArrayBuffer> | null, void> {
  const potential = potentialFor(params.geometry);
  const motion = createMotion(potential, system);
  const { rows, rhs, norms } = system;
  const lambdasOf = rows && createLambdas({ params, system, motion }, rows);
  if (rows === null || lambdasOf === null) return null;
  const most = Math.min(
    potential === euclidean ? MOST_STATES.euclid : MOST_STATES.other,
    MOST_LOOKS / (rows.length * system.dimension),
  );
  const mean = [motion.distance];
  let paths: Paths = { states: motion.state.slice(), weights: [1] };
  let seen = 1;
  for (let t = 0; t < params.steps; t++) {
    const [from, to] =
      params.order === "cyclic" ? [t % rows.length, (t % rows.length) + 1] : [0, rows.length];
    seen += paths.weights.length * (to - from) * 2;
    if (seen > most) break;
    let sum = 0;
    const next: number[] = [];
    const weights: number[] = [];
    for (const [k, weight] of paths.weights.entries()) {
      if (k % STATES_AT_A_TIME === STATES_AT_A_TIME - 1) yield;
      const state = stateOf(paths, k, motion);
      for (let i = from; i < to; i++) {
        motion.moveTo(state);
        const residual = motion.residual(rows[i], rhs[i]);
        for (const one of lambdasOf(i, residual)) {
          if (!(one.weight > 0)) continue;
          motion.moveTo(state);
          const left = relaxOn(motion, rows[i], rhs[i], norms[i], residual, one.value);
          if (left !== LEFT_NOWHERE || !(motion.distance < OVERFLOWED_DISTANCE))
            return infiniteFrom(mean, params.steps);
          weights.push((weight * one.weight) / (to - from));
          next.push(...motion.state);
          sum += weights[weights.length - 1] * motion.distance;
        }
      }
    }
    mean.push(sum);
    paths = { states: Float64Array.from(next), weights };
  }
  return Float64Array.from(mean);
}

interface Paths {
  /** One after another. */
  readonly states: Float64Array;
  readonly weights: readonly number[];
}

function stateOf({ states }: Paths, k: number, { state }: Motion): Float64Array {
  return states.subarray(k * state.length, (k + 1) * state.length);
}

/** Once a path has left the domain, the mean stays infinite. */
function infiniteFrom(mean: readonly number[], steps: number): Float64Array<ArrayBuffer> {
  const all = new Float64Array(steps + 1).fill(Infinity);
  all.set(mean);
  return all;
}

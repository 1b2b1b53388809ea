/** @file The learner: its weights before each round, and how losses change them. It starts at the centre. */
import { exp } from "../../../../core/elementary";
import { entropy } from "../../../../core/mirror/entropy";
import { createStep, SIMPLEX } from "../../../../core/mirror/constraint";
import { createLazyStep, createMove } from "../../../../core/mirror/template";
import { potentialFor, specOf } from "../../../../experiments/geometry/potential";
import type { Geometry, Method } from "../params";
import { createSums, partsOf } from "./sum";
import type { OnlineLaid } from "./types";

export interface Learner {
  /** Its weights. */
  readonly weights: Float64Array;
  /** Receives the losses of a round: eta is the step of that round, next that of the round to come. */
  readonly take: (losses: Float64Array, eta: number, next: number) => void;
  /** What it keeps besides its weights; with both it can be restored. */
  readonly kept: () => Float64Array<ArrayBuffer>;
}

type Laid = Pick<OnlineLaid, "weights" | "kept">;

const KEEPS_NOTHING = () => new Float64Array(0);

/** Weights ∝ exp(−exponents). */
function soften(exponents: Float64Array, out: Float64Array): void {
  let least = Infinity;
  for (let i = 0; i < out.length; i++) if (exponents[i] < least) least = exponents[i];
  let total = 0;
  for (let i = 0; i < out.length; i++) {
    out[i] = exp(least - exponents[i]);
    total += out[i];
  }
  for (let i = 0; i < out.length; i++) out[i] /= total;
}

const weightsOf = (experts: number, from: Laid | null): Float64Array =>
  from?.weights.slice() ?? new Float64Array(experts).fill(1 / experts);

/** Under the entropy, weights are exponentials of sums, and the sums are kept. */
function exponentialLearner(experts: number, method: Method, from: Laid | null): Learner {
  const weights = weightsOf(experts, from);
  const sums = createSums(experts, from?.kept);
  const exponents = new Float64Array(experts);
  return {
    weights,
    take(losses, eta, next) {
      for (let i = 0; i < experts; i++) {
        // Mirror descent adds up moves, each with the step of its round; dual averaging adds up losses.
        sums[i].add(method === "mirror" ? eta * losses[i] : losses[i]);
        exponents[i] = method === "mirror" ? sums[i].total() : next * sums[i].total();
      }
      soften(exponents, weights);
    },
    kept: () => partsOf(sums),
  };
}

export function createLearner(
  geometry: Geometry,
  experts: number,
  method: Method,
  from: Laid | null = null,
): Learner {
  const potential = potentialFor(geometry);
  if (potential === entropy) return exponentialLearner(experts, method, from);
  const weights = weightsOf(experts, from);
  if (method === "mirror") {
    const move = createMove({ potential: specOf(geometry), objective: "linear" }, experts);
    return { weights, take: (losses, eta) => void move(weights, losses, eta, weights), kept: KEEPS_NOTHING };
  }
  const sum = from?.kept.slice() ?? new Float64Array(experts);
  const lazy = createLazyStep(createStep(potential, SIMPLEX, experts), weightsOf(experts, null), sum);
  return {
    weights,
    take: (losses, _, next) => void lazy(losses, 1, next, weights),
    kept: () => sum.slice(),
  };
}

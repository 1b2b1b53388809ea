/**
 * @file Textbook methods beside the template's row for each. A textbook method keeps the state that its
 * textbook gives it. A row is a metric and an oracle, and steps through the dual: θ = ∇φ_t(x), θ − ηu, back.
 * GEOMETRY §1.8, §2 (g)
 */
import type { Objective } from "../../../../core/objective";
import type { EqualitiesParams } from "../params";
import { adagrad, adam, rmsprop } from "./adaptive";
import type { Memory } from "./memory";
import type { Of, Pair } from "./pair";
import { divideBySum, hedge, naturalGradient, replicator } from "./weights";

const PAIRS: { readonly [Name in EqualitiesParams["pair"]]: Of } = {
  naturalGradient,
  adagrad,
  rmsprop,
  adam,
  hedge,
  replicator,
};

/** The pairs whose points are beliefs. */
export const isOnSimplex = ({ pair }: Pick<EqualitiesParams, "pair">): boolean =>
  pair === "hedge" || pair === "replicator";

/** The start of both runs; a belief is divided by its sum. */
export function startOf(params: Pick<EqualitiesParams, "pair" | "start">): Float64Array {
  const start = Float64Array.from(params.start);
  if (isOnSimplex(params)) divideBySum(start);
  return start;
}

/** A textbook method and its row, both at the start. */
export const createPair = (params: EqualitiesParams, objective: Objective, memory: Memory): Pair =>
  PAIRS[params.pair](params, objective, startOf(params), memory);

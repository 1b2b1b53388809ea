/**
 * @file Checks of the params of a pair together: the losses that it can use, and where it may start; and the
 * defaults of each pair.
 */
import { clash } from "../../../../param/clash";
import type { Clash } from "../../../../param/schema";
import { copyOf } from "../../../../param/copy";
import { dimensionOf, fullProblem } from "../flow/objective";
import { shapeProblem } from "../flow/problem";
import type { EqualitiesParams, FlowProblem } from "../params";
import { isOnSimplex } from "./methods";

/** Losses of three experts over six rounds; the last round is repeated. */
const ROUNDS = [
  [0.2, 0.5, 0.9],
  [0.7, 0.1, 0.3],
  [0.1, 0.4, 0.8],
  [0.6, 0.2, 0.4],
  [0.3, 0.3, 0.9],
  [0.2, 0.6, 0.5],
];
/** Three strategies that do worse the more of them there are: fitness −Mx. */
const CROWDING_MATRIX = [
  [1, 0.2, 0.6],
  [0.2, 0.8, 0.5],
  [0.6, 0.5, 1.2],
];

interface Opening {
  readonly problem: FlowProblem;
  readonly start: number[];
}

/** The defaults of a pair; null if it has none of its own. */
function openingOf(pair: EqualitiesParams["pair"]): Opening | null {
  if (pair === "hedge") return { problem: { kind: "losses", rows: ROUNDS }, start: [1, 1, 1] };
  if (pair !== "replicator") return null;
  return {
    problem: { kind: "quadratic", matrix: CROWDING_MATRIX, vector: [0, 0, 0] },
    start: [0.5, 0.3, 0.2],
  };
}

/** Changes the pair, with losses and a start that it can use. */
export function withPair(
  params: EqualitiesParams,
  pair: EqualitiesParams["pair"],
  usual: Opening,
): EqualitiesParams {
  const next = { ...params, pair };
  if (equalitiesProblem(next) === null && isOnSimplex(next) === isOnSimplex(params)) return next;
  return { ...next, ...copyOf(openingOf(pair) ?? { problem: usual.problem, start: usual.start }) };
}

/** Fills in the defaults of the pair for what a link leaves open. */
export function fitPair(params: EqualitiesParams, isGiven: (key: string) => boolean): EqualitiesParams {
  const opening = openingOf(params.pair);
  if (opening === null || isGiven("problem")) return params;
  return {
    ...params,
    problem: copyOf(opening.problem),
    start: isGiven("start") ? params.start : [...opening.start],
  };
}

export function equalitiesProblem(params: EqualitiesParams): Clash | null {
  const { pair, problem, start } = params;
  const shape = shapeProblem(problem);
  if (shape !== null) return clash("problem", shape);
  const n = dimensionOf(problem);
  if (start.length !== n)
    return clash("start", `it has ${start.length} entries, the points of the problem have ${n}`);
  const { kind } = fullProblem(problem);
  if (pair === "hedge" && kind !== "linear" && kind !== "losses")
    return clash("problem", "hedge is about linear losses; give linear or losses");
  const wantsPositive = isOnSimplex(params) || pair === "naturalGradient" || kind === "crossEntropy";
  const out = wantsPositive ? start.findIndex((x) => !(x > 0)) : -1;
  return out < 0
    ? null
    : clash("start", `entries above 0 are needed, entry ${out + 1} is ${start[out] ?? NaN}`);
}

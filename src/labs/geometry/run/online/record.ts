/** @file One learner over all rounds. */
import { pow } from "../../../../core/elementary/pow";
import { kindOf } from "../../../../param/spelt";
import type { Geometry, Method, OnlineParams, OnlineStep } from "../params";
import { constantsOf, type Constants } from "./constants";
import { createLearner } from "./learner";
import { lossesOf, rangeOf, type Losses } from "./losses";
import { createSum } from "./sum";
import type { OnlineResult } from "./types";

/** Rounds whose weights are kept, about; an odd stride does not fall in with losses that take turns. */
const KEPT = 1000;
const oddStride = (rounds: number): number => {
  const stride = Math.ceil(rounds / KEPT);
  return stride % 2 === 0 ? stride + 1 : stride;
};

/** max ‖l_t‖²/σ over the rounds. */
function largestNorm({ rounds, experts, write }: Losses, { squaredNorm }: Constants): number {
  const row = new Float64Array(experts);
  let largest = 0;
  for (let t = 1; t <= rounds; t++) {
    write(t, row);
    largest = Math.max(largest, squaredNorm(row));
  }
  return largest;
}

/** √(2D/(TG²)), which makes the bound least. Where no bound is known, as if φ were 1-strongly convex in the 1-norm. */
function optimalStep(farthest: number, rounds: number, square: number, range: number): number {
  const norm = square < Infinity ? square : (range * range) / 4;
  return norm > 0 ? Math.sqrt((2 * farthest) / (rounds * norm)) : 1;
}

interface Schedule {
  /** Of round t = 1, 2, … */
  readonly at: (t: number) => number;
  readonly isConstant: boolean;
}

function scheduleOf(step: OnlineStep, optimal: () => number): Schedule {
  if (typeof step === "number") return { at: () => step, isConstant: true };
  if (typeof step === "string" || kindOf(step) === "optimal") {
    const best = optimal();
    return { at: () => best, isConstant: true };
  }
  const { scale, exponent } = step as Extract<OnlineStep, { kind: "power" }>;
  return { at: (t) => scale / pow(t, exponent), isConstant: exponent === 0 };
}

/** What is proved of the regret after the rounds whose steps were added, the last of them. */
function createBound(
  { farthest, anywhere, off }: Constants,
  {
    square,
    range,
    isConstant,
    method,
  }: { square: number; range: number; isConstant: boolean; method: Method },
) {
  const sum = createSum();
  const reach = method === "dualAveraging" || isConstant ? farthest : anywhere();
  let rounds = 0;
  return (eta: number): number => {
    rounds += 1;
    sum.add(eta);
    const compared = off * rounds * range;
    return reach / eta + (square === 0 ? 0 : (square * sum.total()) / 2) + compared;
  };
}

const leastOf = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);

/** A learner that is taken through its rounds one by one. */
export function createRecord(params: OnlineParams, geometry: Geometry, method: Method) {
  const losses = lossesOf(params.losses);
  const { rounds, experts } = losses;
  const constants = constantsOf(geometry, experts, rounds);
  const range = rangeOf(losses);
  const square = largestNorm(losses, constants);
  const schedule = scheduleOf(params.step, () => optimalStep(constants.farthest, rounds, square, range));
  const boundAfter = createBound(constants, {
    square,
    range,
    isConstant: schedule.isConstant,
    method,
  });
  const learner = createLearner(constants.potential, experts, method);
  const row = new Float64Array(experts);
  const sums = Array.from({ length: experts }, createSum);
  const own = createSum();

  /** Plays round t: the weights that it is played with are those before it. */
  const play = (t: number) => {
    const eta = schedule.at(t);
    losses.write(t, row);
    for (let i = 0; i < experts; i++) {
      own.add(learner.weights[i] * row[i]);
      sums[i].add(row[i]);
    }
    learner.take(row, eta, schedule.at(t + 1));
    const best = leastOf(sums.map((sum) => sum.total()));
    const regret = createSum();
    regret.add(own.total());
    regret.add(-best);
    return { regret: regret.total(), bound: boundAfter(eta), loss: own.total() };
  };
  const told = (done: number) => ({
    step: schedule.at(Math.max(1, done)),
    learnerLoss: own.total(),
    losses: sums.map((sum) => sum.total()),
    last: [...learner.weights],
    maxDivergence: constants.farthest,
    dualNorm: Math.sqrt(square),
    off: constants.off,
  });
  return { rounds, experts, weights: learner.weights, play, told };
}

/** The same, with what the figures show kept. */
export function createKept(params: OnlineParams, geometry: Geometry, method: Method) {
  const record = createRecord(params, geometry, method);
  const { rounds, experts } = record;
  const stride = oddStride(rounds);
  const kept = Math.ceil(rounds / stride);
  const regret = new Float64Array(rounds + 1);
  const bound = new Float64Array(rounds + 1);
  const weights = new Float64Array((kept + 1) * experts);
  const step = (t: number): void => {
    if ((t - 1) % stride === 0) weights.set(record.weights, ((t - 1) / stride) * experts);
    const played = record.play(t);
    regret[t] = played.regret;
    bound[t] = played.bound;
  };
  const result = (done: number): OnlineResult => {
    const points = Math.ceil(done / stride);
    const seen = weights.slice(0, (points + 1) * experts);
    seen.set(record.weights, points * experts);
    return {
      part: "online",
      geometry,
      method,
      done,
      regret: regret.slice(0, done + 1),
      bound: bound.slice(0, done + 1),
      weights: seen,
      stride,
      ...record.told(done),
    };
  };
  return { rounds, step, result };
}

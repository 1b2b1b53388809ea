/** @file Takes a learner through all rounds. */
import { pow } from "../../../../core/elementary/pow";
import { kindOf } from "../../../../param/spelt";
import type { Geometry, Method, OnlineParams, OnlineStep } from "../params";
import { constantsOf, type Constants } from "./constants";
import { createLearner } from "./learner";
import { lossesOf, rangeOf, type Losses } from "./losses";
import { createSum, createSums, partsOf, type Sum } from "./sum";
import type { OnlineLaid } from "./types";

/** max ‖l_t‖²/σ over the rounds. */
function largestNorm({ variety, experts, write }: Losses, { squaredNorm }: Constants): number {
  const row = new Float64Array(experts);
  let largest = 0;
  for (let t = 1; t <= variety; t++) {
    write(t, row);
    largest = Math.max(largest, squaredNorm(row));
  }
  return largest;
}

/** √(2D/(TG²)), which minimises the bound. If no bound is known, as if φ were 1-strongly convex in the 1-norm. */
function optimalStep(farthest: number, rounds: number, square: number, range: number): number {
  const norm = square < Infinity ? square : (range * range) / 4;
  return norm > 0 ? Math.sqrt((2 * farthest) / (rounds * norm)) : 1;
}

interface Schedule {
  /** The step of round t = 1, 2, … */
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

/** What is proved about the regret after t rounds; the steps are added up, the last one included. */
function createBound(
  { farthest, anywhere, off }: Constants,
  {
    square,
    range,
    isConstant,
    method,
  }: { square: number; range: number; isConstant: boolean; method: Method },
  sum: Sum,
) {
  const reach = method === "dualAveraging" || isConstant ? farthest : anywhere();
  return (t: number, eta: number): number => {
    sum.add(eta);
    const compared = off * t * range;
    return reach / eta + (square === 0 ? 0 : (square * sum.total()) / 2) + compared;
  };
}

const leastOf = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);

/** What stays the same over all rounds. */
function settingOf({ losses: of, step }: OnlineParams, geometry: Geometry) {
  const losses = lossesOf(of);
  const constants = constantsOf(geometry, losses.experts, losses.rounds);
  const range = rangeOf(losses);
  const square = largestNorm(losses, constants);
  const schedule = scheduleOf(step, () => optimalStep(constants.farthest, losses.rounds, square, range));
  return { losses, constants, range, square, schedule };
}

/**
 * A key of all that a learner's rounds depend on, apart from their number. If its step is the optimal one, or
 * if it is compared with points at the distance 1/T from the experts, that number is a part of the key; the
 * losses that change once do so after a third of the rounds.
 */
export function settingKey(params: OnlineParams, geometry: Geometry, method: Method): string {
  const { losses, constants, range, square, schedule } = settingOf(params, geometry);
  const { farthest, off } = constants;
  const step = schedule.isConstant ? schedule.at(1) : params.step;
  return JSON.stringify([losses.law, geometry, method, step, farthest, off, range, square]);
}

/**
 * A learner that is taken through its rounds one by one.
 * @param from its state after some of them
 */
export function createRecord(
  params: OnlineParams,
  geometry: Geometry,
  method: Method,
  from: OnlineLaid | null = null,
) {
  const { losses, constants, range, square, schedule } = settingOf(params, geometry);
  const { rounds, experts } = losses;
  const { isConstant } = schedule;
  const [steps, own, ...sums] = createSums(2 + experts, from?.sums);
  const boundAfter = createBound(constants, { square, range, isConstant, method }, steps);
  const learner = createLearner(geometry, experts, method, from);
  const row = new Float64Array(experts);

  /** Plays round t, with the weights before it. */
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
    return { regret: regret.total(), bound: boundAfter(t, eta), loss: own.total() };
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
  const laid = (): OnlineLaid => ({
    weights: learner.weights.slice(),
    kept: learner.kept(),
    sums: partsOf([steps, own, ...sums]),
  });
  return { rounds, experts, weights: learner.weights, play, told, laid };
}

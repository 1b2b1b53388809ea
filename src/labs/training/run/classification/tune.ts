/** @file The steps that are tried for a method, over seeds of their own, and the best of them. */
import { log } from "../../../../core/elementary";
import { pow } from "../../../../core/elementary/pow";
import { estimateOf } from "../../../../core/student";
import type { Tune } from "./params";
import type { Trainer } from "./trainer";
import type { Grid } from "./types";

/** The first run that steps are tried on: those that are told of come before it. */
const FIRST_RUN = 1_000_000;

/** What is known of steps that were tried. */
export type Tried = Pick<Grid, "steps" | "mean" | "half" | "reached" | "cost">;

const gridSteps = ({ from, factor, count }: Tune): Float64Array<ArrayBuffer> =>
  Float64Array.from({ length: count }, (_, k) => from * pow(factor, k));

/** How many steps of a grid make about a factor of 2; 1: the grid is no finer than that. */
export const strideOf = (factor: number): number => Math.max(1, Math.round(log(2) / log(factor)));

/** A run until the target is reached, it has left, or its steps are over: the steps to the target, or NaN. Yields after each step. */
export function* attempt(trainer: Trainer, steps: number): Generator<void, number, void> {
  const { every, goal } = trainer.setting;
  while (trainer.taken < steps) {
    trainer.step();
    yield;
    if (trainer.taken % every !== 0 && trainer.taken !== steps) continue;
    const objective = trainer.objective();
    if (objective <= goal) return trainer.taken;
    if (trainer.hasLeft(objective)) return NaN;
  }
  return NaN;
}

interface Work {
  readonly steps: number;
  readonly runs: number;
}

/** Tries them all; yields after each step of training how many it took so far. */
export function* tuned(trainer: Trainer, tune: Tune, { steps, runs }: Work): Generator<number, Tried, void> {
  const tried = gridSteps(tune);
  const room = () => new Float64Array(tried.length);
  const [mean, half, reached] = [room(), room(), room()];
  let cost = 0;
  for (const [k, scale] of tried.entries()) {
    const arrived: number[] = [];
    for (let run = 0; run < runs; run++) {
      trainer.start(FIRST_RUN + run, scale);
      const going = attempt(trainer, steps);
      let turn = going.next();
      for (; turn.done !== true; turn = going.next()) yield ++cost;
      if (!Number.isNaN(turn.value)) arrived.push(turn.value);
    }
    const found = arrived.length === runs ? estimateOf(arrived) : null;
    mean[k] = found?.mean ?? NaN;
    half[k] = found === null ? NaN : runs === 1 ? 0 : found.high - found.mean;
    reached[k] = arrived.length;
  }
  return { steps: tried, mean, half, reached, cost };
}

/**
 * The step with the fewest steps to the target; where no step brings all runs there, the one that brings most; of equal ones the least.
 *
 * @param stride looks at every so many of the steps alone, from the first
 */
export function bestOf({ steps, mean, reached }: Tried, stride = 1): number {
  let best = 0;
  for (let k = stride; k < steps.length; k += stride) {
    const [more, less] = [reached[k], reached[best]];
    if (more > less || (more === less && mean[k] < mean[best])) best = k;
  }
  return best;
}

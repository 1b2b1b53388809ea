/** @file Tries the steps of a grid for a method, with seeds of their own, and finds the best. */
import { log } from "../../../../core/elementary";
import { pow } from "../../../../core/elementary/pow";
import { estimateOf } from "../../../../core/student";
import type { Tune } from "./params";
import type { Tried, TuningState } from "./state";
import type { Trainer } from "./trainer";

/** The first run for trying steps; those that are recorded come before it. */
const FIRST_RUN = 1_000_000;

const gridSteps = ({ from, factor, count }: Tune): Float64Array<ArrayBuffer> =>
  Float64Array.from({ length: count }, (_, k) => from * pow(factor, k));

/** How many steps of a grid make up about a factor of 2; 1 if the grid is that coarse itself. */
export const strideOf = (factor: number): number => Math.max(1, Math.round(log(2) / log(factor)));

/**
 * A run that ends when it reaches the target, leaves, or has no steps left; the number of steps to the
 * target, or NaN. Yields after each step.
 */
export function* attempt(trainer: Trainer, steps: number): Generator<void, number, void> {
  const { every, goal } = trainer.setting;
  for (;;) {
    // A run that is continued may have arrived with its last step.
    const { taken } = trainer;
    if (taken > 0 && (taken % every === 0 || taken === steps)) {
      const objective = trainer.objective();
      if (objective <= goal) return taken;
      if (trainer.hasLeft(objective)) return NaN;
    }
    if (taken >= steps) return NaN;
    trainer.step();
    yield;
  }
}

interface Work {
  readonly steps: number;
  readonly runs: number;
}

/** Tries all steps of a grid, one after another. */
export class Tuning {
  private readonly tried: Tried & { cost: number };
  private k = 0;
  private run = 0;
  private arrived: number[] = [];

  /** @param from a saved state; the trainer is in the run that was under way */
  constructor(
    private readonly trainer: Trainer,
    tune: Tune,
    private readonly work: Work,
    private readonly from: TuningState | null = null,
  ) {
    const steps = gridSteps(tune);
    const room = () => new Float64Array(steps.length);
    this.tried = { steps, mean: room(), half: room(), reached: room(), cost: 0 };
    if (from === null) return;
    const { tried, k, run, arrived } = from;
    Object.assign(this, { k, run, arrived: [...arrived], tried: copyOfTried(tried) });
  }

  /** Yields after each step of training the number of steps so far. */
  *find(): Generator<number, Tried, void> {
    const { tried, trainer, work } = this;
    let isUnderWay = this.from !== null;
    for (; this.k < tried.steps.length; this.k++) {
      for (; this.run < work.runs; this.run++) {
        if (!isUnderWay) trainer.start(FIRST_RUN + this.run, tried.steps[this.k]);
        isUnderWay = false;
        const going = attempt(trainer, work.steps);
        let turn = going.next();
        for (; turn.done !== true; turn = going.next()) yield ++tried.cost;
        if (!Number.isNaN(turn.value)) this.arrived.push(turn.value);
      }
      this.keep();
    }
    return tried;
  }

  /** Keeps the result of all runs with a step. */
  private keep(): void {
    const { k, arrived, work, tried } = this;
    const found = arrived.length === work.runs ? estimateOf(arrived) : null;
    tried.mean[k] = found?.mean ?? NaN;
    tried.half[k] = found === null ? NaN : work.runs === 1 ? 0 : found.high - found.mean;
    tried.reached[k] = arrived.length;
    this.arrived = [];
    this.run = 0;
  }

  /** A copy of the state. */
  save(): TuningState {
    const { tried, k, run, arrived } = this;
    return { tried: copyOfTried(tried), k, run, arrived: [...arrived] };
  }
}

export const copyOfTried = ({ steps, mean, half, reached, cost }: Tried): Tried => ({
  steps: steps.slice(),
  mean: mean.slice(),
  half: half.slice(),
  reached: reached.slice(),
  cost,
});

/**
 * The step that takes the fewest steps of training to the target. If no step brings all runs there, the one
 * that brings most; of equal ones the smallest.
 * @param stride considers only every so many of the steps, from the first on
 */
export function bestOf({ steps, mean, reached }: Tried, stride = 1): number {
  let best = 0;
  for (let k = stride; k < steps.length; k += stride) {
    const [more, less] = [reached[k], reached[best]];
    if (more > less || (more === less && mean[k] < mean[best])) best = k;
  }
  return best;
}

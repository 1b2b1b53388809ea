/** @file A training run: where it starts, which sequences a step looks at, how large the step is. All of it follows from seed and run. */
import { createCounterRandom, type CounterRandom } from "../../counterRandom";
import { adamStart, adamStep, type AdamState } from "./adam";
import { backward, lossOf, turnWeights } from "./backward";
import { forward } from "./forward";
import type { Model } from "./model";

/** Streams of a run: its start, then one for each step. */
const RUN = 4294967296;
/** Deviation of the first weights; what adds to the stream starts smaller by √(2 layers). */
const DEVIATION = 0.02;

/** Writes weights uniform with deviation 0.02 and gains 1; runs of equal seed and number start alike. */
export function start(model: Model, seed: number, run: number): void {
  const { shape, floats, weights } = model;
  const random = createCounterRandom(seed);
  random.seek(run * RUN);
  const reach = DEVIATION * Math.sqrt(3);
  for (let i = 0; i < weights.count; i++) floats[i] = reach * (2 * random.uniform() - 1);
  const { width, layers } = shape;
  const factor = 1 / Math.sqrt(2 * layers);
  const shrink = (at: number, count: number) => {
    for (let i = at; i < at + count; i++) floats[i] *= factor;
  };
  for (const { gain1, gain2, out, down } of weights.layers) {
    floats.fill(1, gain1, gain1 + width);
    floats.fill(1, gain2, gain2 + width);
    shrink(out, width * width);
    shrink(down, 4 * width * width);
  }
  floats.fill(1, weights.gain, weights.gain + width);
}

/** The step, rising evenly over the first `warmup` steps; t from 0. */
export const warmed = (step: number, warmup: number, t: number): number =>
  t + 1 < warmup ? (step * (t + 1)) / warmup : step;

export interface Training {
  readonly model: Model;
  /** Steps taken. */
  t: number;
  /** Mean loss of the last batch before its step, in nats per token. */
  loss: number;
  readonly adam: AdamState;
  readonly random: CounterRandom;
}

export interface TrainingSettings {
  readonly seed: number;
  readonly run: number;
  readonly batch: number;
  readonly warmup: number;
  /** The step U. */
  readonly step: number;
  /** λ of a step, which may draw from the stream of that step. */
  readonly relaxation: (random: CounterRandom) => number;
}

export function createTraining(model: Model, { seed, run }: TrainingSettings): Training {
  start(model, seed, run);
  turnWeights(model);
  return { model, t: 0, loss: NaN, adam: adamStart(), random: createCounterRandom(seed) };
}

/** One step, a sequence at a time: every yield is a place to stop at. Runs of equal seed and number see the same sequences. */
export function* trainStep(
  training: Training,
  settings: TrainingSettings,
  tokens: Uint16Array,
): Generator<void, void, void> {
  const { model, random } = training;
  const { context } = model.shape;
  const { run, batch, warmup, step, relaxation } = settings;
  random.seek(run * RUN + 1 + training.t);
  const starts = Array.from({ length: batch }, () =>
    Math.floor(random.uniform() * (tokens.length - context)),
  );
  const lambda = relaxation(random);
  const weight = 1 / (batch * context);
  let loss = 0;
  for (const from of starts) {
    forward(model, tokens, from);
    loss += lossOf(model, tokens, from + 1);
    yield;
    backward(model, tokens, from, weight);
    yield;
  }
  training.loss = loss * weight;
  adamStep(model, training.adam, lambda * warmed(step, warmup, training.t));
  turnWeights(model);
  training.t++;
}

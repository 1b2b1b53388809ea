/** @file A training run: where it starts, which sequences a step looks at, how large the step is. All of it follows from seed and run. */
import { createCounterRandom, type CounterRandom } from "../../counterRandom";
import { adamStart, adamStep, type AdamState } from "./adam";
import { backward, divergenceFrom, lossOf, turnWeights } from "./backward";
import { forward } from "./forward";
import { createModel, type Model } from "./model";
import { INNER_WIDTHS } from "./shape";

/** Streams of a run: its start, then one for each step. */
const RUN_STREAMS = 4294967296;
/** Deviation of the first embeddings. */
const EMBEDDING_DEVIATION = 0.1;

/**
 * Writes the first weights: uniform, of deviation 0.1 for embeddings, 1/2 over the root of what a product sums over for the others,
 * by √(2 layers) less where it adds to the stream; gains 1. Runs of equal seed and number start alike.
 */
export function start({ shape, floats, weights }: Model, seed: number, run: number): void {
  const random = createCounterRandom(seed);
  random.seek(run * RUN_STREAMS);
  const { width, layers, vocabulary, context } = shape;
  const fill = (from: number, count: number, deviation: number) => {
    const reach = deviation * Math.sqrt(3);
    for (let i = from; i < from + count; i++) floats[i] = reach * (2 * random.uniform() - 1);
  };
  const one = (from: number) => floats.fill(1, from, from + width);
  fill(weights.embedding, vocabulary * width, EMBEDDING_DEVIATION);
  fill(weights.positions, context * width, EMBEDDING_DEVIATION);
  const into = 0.5 / Math.sqrt(width);
  const adding = into / Math.sqrt(2 * layers);
  for (const { gain1, gain2, attention, out, up, down } of weights.layers) {
    one(gain1);
    one(gain2);
    fill(attention, 3 * width * width, into);
    fill(out, width * width, adding);
    fill(up, INNER_WIDTHS * width * width, into);
    fill(down, INNER_WIDTHS * width * width, adding / Math.sqrt(INNER_WIDTHS));
  }
  one(weights.gain);
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
  /** The copy that was frozen; null: none yet. */
  reference: Model | null;
  /** Mean KL(p‖r) of the last batch, in nats per token; 0 where there is no reference. */
  divergence: number;
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
  /** What leaving the frozen copy costs. */
  readonly penalty: number;
}

/** @param weights those of another model of this shape, to start from; null: drawn anew */
export function createTraining(
  model: Model,
  { seed, run }: TrainingSettings,
  weights: ArrayLike<number> | null = null,
): Training {
  if (weights === null) start(model, seed, run);
  else model.floats.set(weights);
  turnWeights(model);
  const random = createCounterRandom(seed);
  return { model, t: 0, loss: NaN, reference: null, divergence: 0, adam: adamStart(), random };
}

/** Freezes the model as it is: from now on the penalty is for leaving it. */
export function freeze(training: Training): void {
  const { shape, floats, weights } = training.model;
  const copy = createModel(shape);
  copy.floats.set(floats.subarray(0, weights.count));
  turnWeights(copy);
  training.reference = copy;
}

/** One step, a sequence at a time: every yield is a place to stop at. Runs of equal seed and number see the same sequences. */
export function* trainStep(
  training: Training,
  settings: TrainingSettings,
  tokens: Uint16Array,
): Generator<void, void, void> {
  const { model, random, reference } = training;
  const { context } = model.shape;
  const { run, batch, warmup, step, relaxation } = settings;
  const penalty = reference && { weight: settings.penalty, reference };
  random.seek(run * RUN_STREAMS + 1 + training.t);
  const starts = Array.from({ length: batch }, () =>
    Math.floor(random.uniform() * (tokens.length - context)),
  );
  const lambda = relaxation(random);
  const weight = 1 / (batch * context);
  let loss = 0;
  let divergence = 0;
  for (const from of starts) {
    forward(model, tokens, from);
    loss += lossOf(model, tokens, from + 1);
    if (reference !== null) {
      forward(reference, tokens, from);
      divergence += divergenceFrom(model, reference);
    }
    yield;
    backward(model, tokens, from, weight, penalty);
    yield;
  }
  training.loss = loss * weight;
  training.divergence = divergence * weight;
  adamStep(model, training.adam, lambda * warmed(step, warmup, training.t));
  turnWeights(model);
  training.t++;
}

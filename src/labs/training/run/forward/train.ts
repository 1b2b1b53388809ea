/** @file Trains a network on all examples at once, and reads what they do on their way before and after. */
import { createMethod, lengthOf, recordOf } from "../../../../core/training/methods";
import { penaltyOf, wholeOf } from "../../../../core/training/model";
import { ResidualNetwork, type Found } from "../../../../core/training/network/network";
import { startWeights } from "../../../../core/training/network/start";
import { drain } from "../../../../experiments/drain";
import type { Slice } from "../../../../experiments/types";
import { exampleCost } from "../classification/cost";
import { networkOf } from "./network";
import { copyOf, everyOf, Reader, readingOf } from "./reading";
import type { ForwardParams } from "./params";
import type { ForwardResult, ForwardTask, Reading } from "./types";

/** One slice of work in nanoseconds. */
const SLICE = 1e6;
/** An objective above so many times the first has left. */
const GONE = 1e6;

class Training {
  readonly network: ResidualNetwork;
  readonly w: Float64Array;
  taken = 0;
  leftAt: number | null = null;
  private readonly last: Float64Array;
  private readonly g: Float64Array;
  private readonly objective: Float64Array<ArrayBuffer>;
  private readonly perSlice: number;
  private readonly method;
  private readonly batch;

  constructor(
    readonly params: ForwardParams,
    table: ForwardTask["table"],
  ) {
    this.network = networkOf(table, params);
    this.w = startWeights(this.network.shape, params.seed);
    this.last = this.w.slice();
    this.g = new Float64Array(this.network.size);
    this.objective = new Float64Array(params.steps + 1).fill(NaN);
    this.perSlice = Math.max(1, Math.round(SLICE / exampleCost(this.network.shape)));
    this.method = createMethod({ kind: params.method }, this.network.size, { least: 0 });
    this.batch = wholeOf(this.network.examples);
  }

  /** The gradient where the weights are; yields after each slice. */
  private *slope(): Generator<void, number, void> {
    const { network, w, g, batch, params } = this;
    const penalty = recordOf(params.method).decoupled === true ? 0 : params.l2;
    for (let i = 0; i < g.length; i++) g[i] = penalty * w[i];
    const found: Found = { crossEntropy: 0, right: 0 };
    for (let k = 0; k < batch.count; k += this.perSlice) {
      network.addGradient(w, batch, k, Math.min(batch.count, k + this.perSlice), g, found);
      yield;
    }
    return found.crossEntropy / batch.count + penaltyOf(w, params.l2);
  }

  /** What was reached is the last weights with an objective that is no wonder. */
  private leaves(value: number): boolean {
    if (value <= GONE * (this.taken === 0 ? value : this.objective[0])) return false;
    this.leftAt = this.taken;
    this.taken--;
    this.w.set(this.last);
    return true;
  }

  *run(): Generator<void, void, void> {
    const { network, w, g, batch, params } = this;
    const length = lengthOf(params.step, 1);
    for (;;) {
      const value = yield* this.slope();
      if (this.leaves(value)) return;
      this.objective[this.taken] = value;
      if (this.taken === params.steps) return;
      this.last.set(w);
      this.method.step({ model: network, w, batch, g }, length);
      this.taken++;
    }
  }

  *read(): Generator<void, Reading, void> {
    const reader = new Reader(this.network);
    for (let row = 0; row < this.network.examples.rows; row++) {
      reader.take(this.w, row);
      if ((row + 1) % this.perSlice === 0) yield;
    }
    return reader.result();
  }

  /** @param after null: read now */
  result(before: Reading, after: Reading | null): ForwardResult {
    return {
      part: "forward",
      taken: this.taken,
      leftAt: this.leftAt,
      objective: this.objective.slice(0, this.taken + 1),
      every: everyOf(this.network.examples.rows),
      before,
      after: after ?? readingOf(this.network, this.w),
    };
  }
}

export function* run({ params, table }: ForwardTask): Generator<Slice<ForwardResult>, ForwardResult, void> {
  const training = new Training(params, table);
  const first = training.read();
  let reading = first.next();
  // There is nothing to see before the first reading: a snapshot waits for it.
  const start = () => readingOf(training.network, training.w);
  const slice = (snapshot: () => ForwardResult): Slice<ForwardResult> => ({
    done: training.taken,
    total: params.steps,
    snapshot,
  });
  for (; reading.done !== true; reading = first.next()) yield slice(() => training.result(start(), start()));
  const before = reading.value;
  const copy = () => copyOf(before);
  for (const _ of training.run()) yield slice(() => training.result(copy(), null));
  const last = training.read();
  reading = last.next();
  for (; reading.done !== true; reading = last.next()) yield slice(() => training.result(copy(), null));
  return training.result(before, reading.value);
}

/** The weights at the end of training. */
export function trainedWeights(params: ForwardParams, table: ForwardTask["table"]): Float64Array {
  const training = new Training(params, table);
  drain(training.run());
  return training.w;
}

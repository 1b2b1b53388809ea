/** @file Trains a network with all examples at once, and reads it before and after. */
import { createMethod, lengthOf, recordOf } from "../../../../core/training/methods";
import { penaltyOf, wholeOf } from "../../../../core/training/model";
import { ResidualNetwork, type Found } from "../../../../core/training/network/network";
import { drain } from "../../../../experiments/drain";
import type { Slice } from "../../../../experiments/types";
import { exampleCost } from "../classification/cost";
import { networkOf, startOf } from "./network";
import { copyOf, everyOf, Reader, readingOf } from "./reading";
import type { ForwardParams } from "./params";
import type { ForwardResult, ForwardState, ForwardTask, Reading } from "./types";

/** A slice of work in nanoseconds. */
const SLICE_NS = 1e6;
/** A run has left if its objective is above so many times the first. */
const GONE_FACTOR = 1e6;

class Training {
  readonly network: ResidualNetwork;
  readonly w: Float64Array<ArrayBuffer>;
  taken = 0;
  leftAt: number | null = null;
  private readonly last: Float64Array<ArrayBuffer>;
  private readonly g: Float64Array;
  private readonly objective: Float64Array<ArrayBuffer>;
  private readonly perSlice: number;
  private readonly method;
  private readonly batch;

  /** @param from a result with a state, of the same task or a shorter one, from which training continues; it is not changed */
  constructor(
    readonly params: ForwardParams,
    { table, file }: Pick<ForwardTask, "table" | "file">,
    from: ForwardResult | null = null,
  ) {
    this.network = networkOf(table, params);
    this.w = startOf(this.network, params, table, file);
    this.last = this.w.slice();
    this.g = new Float64Array(this.network.size);
    this.objective = new Float64Array(params.steps + 1).fill(NaN);
    this.perSlice = Math.max(1, Math.round(SLICE_NS / exampleCost(this.network.shape)));
    this.method = createMethod({ kind: params.method }, this.network.size, { least: 0 });
    this.batch = wholeOf(this.network.examples);
    if (from?.state) this.goOn(from, from.state);
  }

  private goOn({ taken, objective, weights }: ForwardResult, { last, memory }: ForwardState): void {
    this.taken = taken;
    this.objective.set(objective);
    this.w.set(weights);
    this.last.set(last);
    for (const [i, numbers] of (this.method.memory ?? []).entries()) numbers.set(memory[i] ?? []);
  }

  private save(): ForwardState | null {
    if (this.taken === 0 || this.leftAt !== null) return null;
    const memory = (this.method.memory ?? []).map((numbers) => Float64Array.from(numbers));
    return { last: this.last.slice(), memory };
  }

  /** The gradient at the present weights; yields after each slice. */
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

  /** The weights that count are the last ones with a reasonable objective. */
  private leaves(value: number): boolean {
    if (value <= GONE_FACTOR * (this.taken === 0 ? value : this.objective[0])) return false;
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

  /** @param after null: it is read now */
  result(before: Reading, after: Reading | null): ForwardResult {
    return {
      part: "forward",
      taken: this.taken,
      leftAt: this.leftAt,
      objective: this.objective.slice(0, this.taken + 1),
      every: everyOf(this.network.examples.rows),
      before,
      after: after ?? readingOf(this.network, this.w),
      weights: this.w.slice(),
      state: this.save(),
    };
  }
}

/** @param before a result of the same task or a shorter one; if it has a state, training continues from it. It is not changed */
export function* run(
  task: ForwardTask,
  before: ForwardResult | null = null,
): Generator<Slice<ForwardResult>, ForwardResult, void> {
  const from = before?.state ? before : null;
  const { params } = task;
  const training = new Training(params, task, from);
  // Nothing can be shown before the first reading, so snapshots wait for that.
  const start = () => readingOf(training.network, training.w);
  const slice = (snapshot: () => ForwardResult): Slice<ForwardResult> => ({
    done: training.taken,
    total: params.steps,
    snapshot,
  });
  const first =
    from === null
      ? yield* sliced(training.read(), () => slice(() => training.result(start(), start())))
      : copyOf(from.before);
  const copy = () => copyOf(first);
  for (const _ of training.run()) yield slice(() => training.result(copy(), null));
  const last = yield* sliced(training.read(), () => slice(() => training.result(copy(), null)));
  return training.result(first, last);
}

/** Yields a slice at each pause of a reading. */
function* sliced<Value>(
  reading: Generator<void, Value, void>,
  slice: () => Slice<ForwardResult>,
): Generator<Slice<ForwardResult>, Value, void> {
  let turn = reading.next();
  for (; turn.done !== true; turn = reading.next()) yield slice();
  return turn.value;
}

/** The weights at the end of training. */
export function trainedWeights(task: ForwardTask): Float64Array {
  const training = new Training(task.params, task);
  drain(training.run());
  return training.w;
}

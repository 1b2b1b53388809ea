/**
 * @file The batches of a run. For every epoch all examples are put into a new order and cut into batches; the
 * remainder is used in the next epoch.
 */
import { createCounterRandom, type CounterRandom } from "../../../../core/counterRandom";
import { wholeOf, type Batch } from "../../../../core/training/model";
import type { Examples } from "../../../../core/training/examples";

/** The random numbers of a run start at its index times this; each epoch has its own. */
const PER_RUN = 16_777_216;
/** The stream from which the test examples are drawn. */
export const SPLIT_STREAM = 4_503_599_627_370_496;

/** Every order is equally likely. */
export function shuffle(order: Int32Array, random: Pick<CounterRandom, "uniform">): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random.uniform() * (i + 1));
    const other = order[j];
    order[j] = order[i];
    order[i] = other;
  }
}

export class Batches {
  private readonly random: CounterRandom;
  private readonly order: Int32Array;
  private readonly rows: Int32Array;
  private readonly batch: Batch;
  private readonly isWhole: boolean;
  private run = 0;
  private epoch = 0;
  private at = 0;

  constructor(examples: Examples, size: number, seed: number) {
    this.random = createCounterRandom(seed);
    this.isWhole = size >= examples.rows;
    const whole = wholeOf(examples);
    this.order = whole.rows;
    this.rows = this.isWhole ? whole.rows : new Int32Array(size);
    this.batch = { rows: this.rows, count: this.rows.length };
  }

  start(run: number): void {
    this.run = run;
    this.epoch = 0;
    this.at = this.order.length;
  }

  /** The number of epochs begun, and the place in the last one. */
  save(): readonly [epoch: number, at: number] {
    return [this.epoch, this.at];
  }

  /** @param run the run that the epochs belong to */
  load(run: number, [epoch, at]: readonly [epoch: number, at: number]): void {
    this.start(run);
    if (epoch === 0) return;
    this.epoch = epoch - 1;
    this.shuffle();
    this.at = at;
  }

  /** The next batch, always in the same object. */
  next(): Batch {
    if (this.isWhole) return this.batch;
    const { order, rows } = this;
    if (this.at + rows.length > order.length) this.shuffle();
    for (let k = 0; k < rows.length; k++) rows[k] = order[this.at + k];
    this.at += rows.length;
    return this.batch;
  }

  private shuffle(): void {
    const { order } = this;
    for (let k = 0; k < order.length; k++) order[k] = k;
    this.random.seek(this.run * PER_RUN + this.epoch);
    shuffle(order, this.random);
    this.epoch++;
    this.at = 0;
  }
}

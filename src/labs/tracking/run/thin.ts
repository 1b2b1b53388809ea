/**
 * @file Thins a trace while it runs. If it would exceed 64 MB, it keeps from every bucket of consecutive
 * steps the first and the last row and those where a channel has its extremes, and every row around a jump,
 * the first violation and the first clamp. Only one bucket and the rows kept so far are in memory.
 */
import { rowBytes, RowTable, type Columns, type ReadColumns, type Row } from "./table";

/** A whole trace (all rules and the target) up to this size keeps every step. */
export const TRACE_BUDGET = 64_000_000;
/** No screen can show more buckets. */
const MAX_BUCKETS = 4096;
/** Up to this many classes, every entry of the belief is a channel. */
const ALL_CLASSES = 8;
/** With more classes, the entries that move most within the bucket are channels. */
const MOVING_CLASSES = 5;
/** Rows are kept around a jump at step `at`, from at − 50 to at + 200. */
const SHIFT_BEFORE = 50;
const SHIFT_AFTER = 200;
/** How many rows are kept on either side of an event. */
const EVENT_MARGIN = 2;

function channels(classes: number): number {
  return (classes > ALL_CLASSES ? MOVING_CLASSES : classes) + 3;
}

/** The number of steps in a bucket: 1 if everything fits, otherwise the smallest power of 2 that fits even in the worst case. */
export function bucketSize(steps: number, classes: number, rules: number): number {
  const bytesPerStep = rules * rowBytes(classes) + 8 * (classes + 1);
  if ((steps + 1) * bytesPerStep <= TRACE_BUDGET) return 1;
  const worst = bytesPerStep * (2 * channels(classes) + 2);
  const buckets = Math.min(MAX_BUCKETS, Math.floor(TRACE_BUDGET / worst));
  let bucket = 2;
  while (Math.ceil((steps + 1) / bucket) > buckets) bucket *= 2;
  return bucket;
}

export interface Recorder {
  /** Receives the next row. With `event` it is kept in any case, with its neighbours. */
  readonly push: (row: Row, event: boolean) => void;
  /** The rows kept so far in new arrays, including the newest. */
  readonly copy: () => Columns;
  /** The rows kept in the end. The recorder must not be used afterwards. */
  readonly finish: () => Columns;
}

/**
 * Keeps every row.
 * @param begun rows from before, the last of which will be pushed again
 */
export function fullRecorder(classes: number, rows: number, begun: ReadColumns | null = null): Recorder {
  const table = new RowTable(classes, rows);
  if (begun !== null) table.appendColumns(begun, begun.t.length - 1);
  return { push: (row) => table.push(row), copy: () => table.copy(), finish: () => table.finish() };
}

/** Keeps what the header of this file says; `shiftAt` is null if the target does not jump. */
export function thinRecorder(classes: number, bucket: number, shiftAt: number | null): Recorder {
  const thinner = new Thinner(classes, bucket, shiftAt);
  return {
    push: (row, event) => thinner.push(row, event),
    copy: () => thinner.copy(),
    finish: () => thinner.copy(),
  };
}

class Thinner {
  private readonly kept: RowTable;
  /** The present bucket and the first rows of the next one, since an event there may still reach back. */
  private readonly pending: RowTable;
  private readonly forced: Uint8Array;
  private readonly chosen: Uint8Array;
  private forcedUntil = -1;

  constructor(
    private readonly classes: number,
    private readonly bucket: number,
    private readonly shiftAt: number | null,
  ) {
    const rows = bucket + EVENT_MARGIN;
    this.kept = new RowTable(classes, 1024);
    this.pending = new RowTable(classes, rows);
    this.forced = new Uint8Array(rows);
    this.chosen = new Uint8Array(rows);
  }

  push(row: Row, event: boolean): void {
    const { pending, forced } = this;
    const index = pending.length;
    pending.push(row);
    if (event) {
      forced.fill(1, Math.max(0, index - EVENT_MARGIN), index);
      this.forcedUntil = row.t + EVENT_MARGIN;
    }
    forced[index] = row.t <= this.forcedUntil || this.nearShift(row.t) ? 1 : 0;
    if (pending.length === this.bucket + EVENT_MARGIN) this.flush();
  }

  copy(): Columns {
    const all = new RowTable(this.classes, this.kept.length + this.pending.length);
    all.append(this.kept);
    const full = Math.min(this.bucket, this.pending.length);
    this.select(0, full, all);
    this.select(full, this.pending.length, all);
    return all.finish();
  }

  private flush(): void {
    const { pending, bucket } = this;
    this.select(0, bucket, this.kept);
    pending.drop(bucket);
    this.forced.copyWithin(0, bucket);
  }

  private nearShift(t: number): boolean {
    return this.shiftAt !== null && t >= this.shiftAt - SHIFT_BEFORE && t <= this.shiftAt + SHIFT_AFTER;
  }

  /** Adds those rows of a bucket (from … to − 1 of the pending ones) that are worth keeping. */
  private select(from: number, to: number, into: RowTable): void {
    if (from >= to) return;
    const { chosen, pending } = this;
    chosen.set(this.forced);
    chosen[from] = chosen[to - 1] = 1;
    for (const column of [pending.view.step, pending.view.bound, pending.view.kl])
      choose(chosen, extremes(column, from, to, 1, 0));
    this.chooseBeliefs(from, to);
    for (let i = from; i < to; i++) if (chosen[i] === 1) into.pushFrom(pending, i);
  }

  private chooseBeliefs(from: number, to: number): void {
    const { classes, chosen } = this;
    const { belief } = this.pending.view;
    const entries = Array.from({ length: classes }, (_, i) => extremes(belief, from, to, classes, i));
    const moving =
      classes <= ALL_CLASSES
        ? entries
        : entries.toSorted((a, b) => b.range - a.range).slice(0, MOVING_CLASSES);
    for (const entry of moving) choose(chosen, entry);
  }
}

interface Extremes {
  readonly low: number;
  readonly high: number;
  readonly range: number;
}

/** The first row where values[row · stride + offset] is smallest, and the first where it is largest. */
function extremes(values: Float64Array, from: number, to: number, stride: number, offset: number): Extremes {
  let low = from;
  let high = from;
  let least = values[from * stride + offset];
  let most = least;
  for (let i = from + 1; i < to; i++) {
    const value = values[i * stride + offset];
    if (value < least) {
      least = value;
      low = i;
    } else if (value > most) {
      most = value;
      high = i;
    }
  }
  return { low, high, range: most - least };
}

function choose(chosen: Uint8Array, { low, high }: Extremes): void {
  chosen[low] = 1;
  chosen[high] = 1;
}

/** @file The rows of a rule's run in columns, as in a RuleTrace, in arrays that grow. */
import type { RuleTrace } from "./types";

/** The values of one step. The belief must be read at once: its array is reused. */
export interface Row {
  readonly t: number;
  readonly belief: Float64Array;
  readonly step: number;
  readonly bound: number;
  readonly kl: number;
  readonly clamped: boolean;
}

export interface Columns {
  readonly t: Float64Array<ArrayBuffer>;
  readonly belief: Float64Array<ArrayBuffer>;
  readonly step: Float64Array<ArrayBuffer>;
  readonly bound: Float64Array<ArrayBuffer>;
  readonly kl: Float64Array<ArrayBuffer>;
  readonly clamped: Uint8Array<ArrayBuffer>;
}

/** Columns for reading only. */
export type ReadColumns = Pick<RuleTrace, keyof Columns>;

/** Bytes of one row: t, step, bound, D_KL, C entries of the belief, and the mark of the clamp. */
export function rowBytes(classes: number): number {
  return 8 * (classes + 4) + 1;
}

export class RowTable {
  length = 0;
  private columns: Columns;

  constructor(
    readonly classes: number,
    private capacity: number,
  ) {
    this.columns = allocate(classes, capacity);
  }

  /** The columns; only the first `length` rows are valid. */
  get view(): Columns {
    return this.columns;
  }

  push(row: Row): void {
    if (this.length === this.capacity) this.grow();
    const { columns, classes, length } = this;
    columns.t[length] = row.t;
    columns.step[length] = row.step;
    columns.bound[length] = row.bound;
    columns.kl[length] = row.kl;
    columns.clamped[length] = row.clamped ? 1 : 0;
    for (let i = 0, at = length * classes; i < classes; i++) columns.belief[at + i] = row.belief[i];
    this.length++;
  }

  /** Appends row `index` of another table. */
  pushFrom({ view, classes }: RowTable, index: number): void {
    this.push({
      t: view.t[index],
      belief: view.belief.subarray(index * classes, (index + 1) * classes),
      step: view.step[index],
      bound: view.bound[index],
      kl: view.kl[index],
      clamped: view.clamped[index] === 1,
    });
  }

  /** Appends all rows of another table. */
  append({ view, length }: RowTable): void {
    this.appendColumns(view, length);
  }

  /** Appends the first `count` rows. */
  appendColumns(columns: ReadColumns, count: number): void {
    while (this.capacity < this.length + count) this.grow();
    place(cut(columns, count, this.classes), this.columns, this.length, this.classes);
    this.length += count;
  }

  /** Removes the first `count` rows. */
  drop(count: number): void {
    const { t, belief, step, bound, kl, clamped } = this.columns;
    for (const column of [t, step, bound, kl, clamped]) column.copyWithin(0, count, this.length);
    belief.copyWithin(0, count * this.classes, this.length * this.classes);
    this.length -= count;
  }

  /** The rows so far, in new arrays. */
  copy(): Columns {
    return cut(this.columns, this.length, this.classes);
  }

  /** The rows so far, without copying if the table is full. The table must not be used afterwards. */
  finish(): Columns {
    return this.length === this.capacity ? this.columns : this.copy();
  }

  private grow(): void {
    const { columns } = this;
    this.capacity *= 2;
    this.columns = allocate(this.classes, this.capacity);
    place(columns, this.columns, 0, this.classes);
  }
}

function allocate(classes: number, rows: number): Columns {
  return {
    t: new Float64Array(rows),
    belief: new Float64Array(rows * classes),
    step: new Float64Array(rows),
    bound: new Float64Array(rows),
    kl: new Float64Array(rows),
    clamped: new Uint8Array(rows),
  };
}

function place(from: ReadColumns, into: Columns, row: number, classes: number): void {
  into.t.set(from.t, row);
  into.belief.set(from.belief, row * classes);
  into.step.set(from.step, row);
  into.bound.set(from.bound, row);
  into.kl.set(from.kl, row);
  into.clamped.set(from.clamped, row);
}

function cut(columns: ReadColumns, rows: number, classes: number): Columns {
  return {
    t: columns.t.slice(0, rows),
    belief: columns.belief.slice(0, rows * classes),
    step: columns.step.slice(0, rows),
    bound: columns.bound.slice(0, rows),
    kl: columns.kl.slice(0, rows),
    clamped: columns.clamped.slice(0, rows),
  };
}

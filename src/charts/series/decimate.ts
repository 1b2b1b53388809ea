/**
 * @file Chooses the rows of a long series that make a difference on screen: in every column of pixels the
 * first, the smallest, the largest and the last value. A line through these covers the same pixels as the
 * line through all rows.
 */

/** One channel of a table whose rows are sorted by t. */
export interface Samples {
  readonly t: Float64Array;
  /** Row-major; the channel's value in row i is values[i · stride + offset]. */
  readonly values: Float64Array;
  readonly stride: number;
  readonly offset: number;
}

/** A stretch of time, and the columns of pixels that show it. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
  readonly columns: number;
}

/** Index of the last row with t ≤ `time`; 0 when there is none. */
export function rowAt(t: Float64Array, time: number): number {
  let low = 0;
  let high = t.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((t[middle] ?? NaN) <= time) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The first and the last row that matter for a window: those inside, and one beyond each edge. */
export function rowsInside(t: Float64Array, { from, to }: Pick<TimeWindow, "from" | "to">): [number, number] {
  const last = rowAt(t, to);
  return [rowAt(t, from), Math.min(t.length - 1, last + 1)];
}

/** Collects at most four rows for a column of pixels, in order and without repetition. */
class Column {
  private first = -1;
  private least = -1;
  private most = -1;
  private last = -1;
  private low = 0;
  private high = 0;

  take(row: number, value: number): void {
    if (this.first < 0) {
      this.first = this.least = this.most = row;
      this.low = this.high = value;
    } else if (value < this.low) {
      this.low = value;
      this.least = row;
    } else if (value > this.high) {
      this.high = value;
      this.most = row;
    }
    this.last = row;
  }

  flush(rows: number[]): void {
    if (this.first < 0) return;
    const [a, b] = this.least < this.most ? [this.least, this.most] : [this.most, this.least];
    rows.push(this.first);
    if (a > this.first) rows.push(a);
    if (b > a) rows.push(b);
    if (this.last > b) rows.push(this.last);
    this.first = -1;
  }
}

/** The rows to draw, in increasing order. There is one beyond each edge of the window, so that lines leave the frame. */
export function decimate(samples: Samples, window: TimeWindow): number[] {
  const rows: number[] = [];
  eachRow(samples, window, (row) => rows.push(row));
  return rows;
}

/** Visits the rows to draw, without making a list of them. */
export function eachRow(samples: Samples, window: TimeWindow, visit: (row: number) => void): void {
  const { t } = samples;
  if (t.length === 0) return;
  const [first, last] = rowsInside(t, window);
  if (last - first < 2 * window.columns) for (let row = first; row <= last; row++) visit(row);
  else for (const row of rowsOfColumns(samples, window, first, last)) visit(row);
}

function rowsOfColumns(
  { t, values, stride, offset }: Samples,
  window: TimeWindow,
  first: number,
  last: number,
): number[] {
  const width = (window.to - window.from) / window.columns;
  const rows: number[] = [];
  const column = new Column();
  let edge = -Infinity;
  for (let row = first; row <= last; row++) {
    const time = t[row] ?? NaN;
    if (time >= edge) {
      column.flush(rows);
      edge = window.from + width * (Math.floor((time - window.from) / width) + 1);
    }
    column.take(row, values[row * stride + offset] ?? NaN);
  }
  column.flush(rows);
  return rows;
}

/**
 * @file Labelled examples made ready for a linear model: rows with gaps left out or filled, each column centred and of deviation 1, a constant 1
 * behind them.
 */

/** A table as it was read: a row of numbers for each example, and its class. */
export interface RawExamples {
  readonly rows: number;
  readonly columns: number;
  /** rows × columns by rows; NaN where a value is missing. */
  readonly values: Float64Array;
  /** Class of each row, 0 … classes − 1. */
  readonly labels: Uint8Array;
  readonly classes: number;
}

export interface Examples {
  readonly rows: number;
  /** How many numbers a row has, including the constant 1 at its end. */
  readonly width: number;
  readonly classes: number;
  /** rows × width by rows. */
  readonly x: Float64Array;
  readonly labels: Uint8Array;
}

/** How rows with missing values are treated: they are left out, or a missing value becomes the mean of its column. */
export type Missing = "drop" | "mean";

export interface Prepared {
  readonly train: Examples;
  /** Scaled with the means and deviations of the training examples. */
  readonly test: Examples;
  /** How many rows were left out. */
  readonly dropped: number;
  /** How many columns have the same value in every row. They become 0, but still count towards the width. */
  readonly constantColumns: number;
}

/** The indices of the rows that are used: all, or those without a missing value. */
export function usedRows({ rows, columns, values }: RawExamples, missing: Missing): Int32Array {
  const used = Int32Array.from({ length: rows }, (_, row) => row);
  if (missing === "mean") return used;
  return used.filter((row) => {
    for (let j = 0; j < columns; j++) if (Number.isNaN(values[row * columns + j])) return false;
    return true;
  });
}

interface Scale {
  readonly mean: number;
  /** √((1/N) Σ (x − mean)²); 0 where all are the same. */
  readonly deviation: number;
}

/** Of the values that are there, a gap standing for their mean. */
function scaleOf({ columns, values }: RawExamples, used: Int32Array, column: number): Scale {
  let sum = 0;
  let count = 0;
  let least = Infinity;
  let most = -Infinity;
  for (const row of used) {
    const value = values[row * columns + column];
    if (Number.isNaN(value)) continue;
    sum += value;
    count++;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (!(least < most)) return { mean: count === 0 ? 0 : least, deviation: 0 };
  const mean = sum / count;
  let squares = 0;
  for (const row of used) {
    const value = values[row * columns + column];
    if (!Number.isNaN(value)) squares += (value - mean) * (value - mean);
  }
  return { mean, deviation: Math.sqrt(squares / used.length) };
}

function scaled(raw: RawExamples, used: Int32Array, scales: readonly Scale[]): Examples {
  const { columns, values, classes } = raw;
  const width = columns + 1;
  const x = new Float64Array(used.length * width);
  used.forEach((row, k) => {
    scales.forEach(({ mean, deviation }, j) => {
      const value = values[row * columns + j];
      if (deviation > 0 && !Number.isNaN(value)) x[k * width + j] = (value - mean) / deviation;
    });
    x[k * width + columns] = 1;
  });
  return { rows: used.length, width, classes, x, labels: Uint8Array.from(used, (row) => raw.labels[row]) };
}

/**
 * Examples for training and for testing.
 *
 * @param raw the table
 * @param missing what becomes of rows with gaps
 * @param order of all rows: the first of those that are used become tests; absent: none does
 * @param testFraction share of the rows that become tests, rounded down, 0 ≤ testFraction < 1
 * @returns both scaled by means and deviations of the rows for training
 */
export function prepare(
  raw: RawExamples,
  missing: Missing,
  testFraction = 0,
  order: (rows: number) => Int32Array = (rows) => Int32Array.from({ length: rows }, (_, k) => k),
): Prepared {
  const used = usedRows(raw, missing);
  const tests = Math.floor(testFraction * used.length);
  const shuffled = tests === 0 ? used : order(used.length).map((k) => used[k]);
  const train = shuffled.slice(tests).toSorted();
  const test = shuffled.slice(0, tests).toSorted();
  const scales = Array.from({ length: raw.columns }, (_, j) => scaleOf(raw, train, j));
  return {
    train: scaled(raw, train, scales),
    test: scaled(raw, test, scales),
    dropped: raw.rows - used.length,
    constantColumns: scales.filter(({ deviation }) => deviation === 0).length,
  };
}

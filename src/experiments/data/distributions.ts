/** @file Turns rows of numbers into rows of positive probabilities that sum to 1. */
import { isTiny, LEAST_SIZE } from "../../param/limits";
import { quote } from "../numbers";
import { MAX_CLASSES } from "./source";
import { decimalsOf, fieldNumber, isThousands } from "./cells";
import { DataError, type CsvRecord, type Offer } from "./records";
import type { Column } from "./table";

/** The relative error of numbers in 16 bits (bfloat16 keeps 8 binary digits); float16 and pasted numbers lose less. */
const SIXTEEN_BITS = 1 / 512;
/** Rows whose sums are this near to 1 are normalised without a notice. */
const SUM_TOLERANCE = 1e-6;
/** What a zero becomes before its row is divided by its sum: beliefs lie inside the simplex. */
export const ZERO_FLOOR = 1e-9;

export interface DistributionData {
  readonly classes: number;
  /** length × classes numbers, row after row. */
  readonly rows: Float64Array;
  readonly length: number;
  /** Zeros that were raised to {@link ZERO_FLOOR}. */
  readonly zeros: number;
  /** The smallest and the largest sum that a row was divided by. */
  readonly sums: readonly [number, number];
  /** Whether some sum differs from 1 by more than double precision rounds. */
  readonly wasDivided: boolean;
}

export interface RowReading {
  readonly columns: readonly Column[];
  readonly decimalComma: boolean;
  /** Whether rows are divided by their sums, whatever these are. */
  readonly divide: boolean;
  /** What is offered to a person whose file has counts or percentages. */
  readonly offers: readonly Offer[];
}

/**
 * How far from 1 a row may sum because its numbers are rounded: by half a unit of the last decimal for each
 * class, or by what 16 bits lose. A single decimal does not count, because with ten classes it would allow
 * any sum from 0.5 to 1.5.
 */
export function explained(classes: number, decimals: number): number {
  return decimals < 2
    ? SIXTEEN_BITS
    : Math.max(SIXTEEN_BITS, (classes / 2) * Number(`1e-${decimals}`) + SUM_TOLERANCE);
}

export function readDistributions(body: () => Iterable<CsvRecord>, how: RowReading): DistributionData {
  const classes = how.columns.length;
  let [length, zeros, decimals] = [0, 0, 0];
  const sums: [number, number] = [Infinity, 0];
  const far: { line: number; sum: number }[] = [];
  let rows = new Float64Array(4096);
  for (const { fields, line } of body()) {
    if (length === 0) checkClasses(classes, line);
    if ((length + 1) * classes > rows.length) rows = doubled(rows);
    const row = rows.subarray(length * classes, (length + 1) * classes);
    decimals = Math.max(decimals, readRow(fields, how, row, line));
    const sum = sumOf(row, line);
    if (sum < sums[0]) sums[0] = sum;
    if (sum > sums[1]) sums[1] = sum;
    if (how.divide) row.forEach((value, i) => (row[i] = value / sum));
    else if (Math.abs(sum - 1) > SIXTEEN_BITS) far.push({ line, sum });
    zeros += openRow(row, line);
    length++;
  }
  if (how.divide) checkThousands(body, how);
  const bad = far.find(({ sum }) => Math.abs(sum - 1) > explained(classes, decimals));
  if (bad !== undefined)
    throw new DataError(bad.line, `the ${classes} numbers sum to ${bad.sum}, not 1`, how.offers);
  const wasDivided = sums[0] < 1 - SUM_TOLERANCE || sums[1] > 1 + SUM_TOLERANCE;
  return { classes, rows: rows.slice(0, length * classes), length, zeros, sums, wasDivided };
}

function checkClasses(count: number, line: number): void {
  if (count > MAX_CLASSES)
    throw new DataError(line, `this distribution has ${count} classes; at most ${MAX_CLASSES} are possible`);
  if (count < 2)
    throw new DataError(line, `a distribution needs 2 to ${MAX_CLASSES} numbers, this one has ${count}`);
}

function doubled(rows: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 * rows.length);
  larger.set(rows);
  return larger;
}

/** Reads the numbers into the row and returns the largest number of decimals that one is printed with. */
function readRow(fields: readonly string[], how: RowReading, row: Float64Array, line: number): number {
  let decimals = 0;
  how.columns.forEach(({ index }, i) => {
    const value = fieldNumber(fields[index], how.decimalComma);
    if (!Number.isFinite(value)) {
      const what = fields[index] === "" ? "is empty" : `is ${quote(fields[index])}`;
      throw new DataError(line, `entry ${i + 1} ${what}, not a number`);
    }
    if (value < 0 || isTiny(value))
      throw new DataError(line, `entry ${i + 1} is ${value}; entries must be 0 or at least ${LEAST_SIZE}`);
    row[i] = value;
    decimals = Math.max(decimals, decimalsOf(fields[index], how.decimalComma));
  });
  return decimals;
}

/** Refuses "1,234" when nothing in the file tells whether it is 1.234 or 1234. */
function checkThousands(body: () => Iterable<CsvRecord>, { columns, decimalComma }: RowReading): void {
  if (!decimalComma) return;
  let doubtful: { field: string; line: number } | null = null;
  for (const { fields, line } of body())
    for (const { index } of columns) {
      const field = fields[index];
      if (!field.includes(",")) continue;
      if (!isThousands(field)) return;
      doubtful ??= { field, line };
    }
  if (doubtful === null) return;
  const { field, line } = doubtful;
  const [point, none] = [field.replace(",", "."), field.replaceAll(",", "")];
  throw new DataError(line, `${quote(field)} can mean ${point} or ${none}; write it without the comma`);
}

function sumOf(row: Float64Array, line: number): number {
  let sum = 0;
  for (let i = 0; i < row.length; i++) sum += row[i];
  if (sum > 0 && Number.isFinite(sum)) return sum;
  throw new DataError(line, `the ${row.length} numbers sum to ${sum}, not 1`);
}

/** Raises zeros and divides the row by its sum; returns how many zeros there were. */
function openRow(row: Float64Array, line: number): number {
  let sum = sumOf(row, line);
  let zeros = 0;
  for (let i = 0; i < row.length; i++) {
    if (row[i] >= LEAST_SIZE) continue;
    row[i] = ZERO_FLOOR;
    sum += ZERO_FLOOR;
    zeros++;
  }
  for (let i = 0; i < row.length; i++) row[i] /= sum;
  return zeros;
}

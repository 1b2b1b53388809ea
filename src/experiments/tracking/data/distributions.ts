/** @file One distribution per line → rows of probabilities that sum to 1, none of them 0. */
import { numberStyle, quote, splitNumbers, toNumber, type NumberStyle } from "../../numbers";
import { isTiny, LEAST } from "../../limits";
import { MAX_CLASSES } from "../params";
import { DataError, lines } from "./records";

const SUM_TOLERANCE = 1e-6;
/** What a zero becomes, before its row is divided by its sum: the simplex is open. */
export const ZERO_FLOOR = 1e-9;

export interface DistributionData {
  readonly classes: number;
  /** Row-major length × classes. */
  readonly rows: Float64Array;
  readonly length: number;
  /** Zeros that were raised to {@link ZERO_FLOOR}. */
  readonly zeros: number;
}

/** Whether a line can only be meant as several numbers. */
export function isNumberLine(line: string): boolean {
  const style = numberStyle(line);
  const pieces = splitNumbers(line, style);
  return pieces.length > 1 && pieces.every((piece) => Number.isFinite(toNumber(piece, style.decimalComma)));
}

/** Whether a line is a distribution over this many classes, even if they are too many to be read. */
export function isDistributionOver(classes: number, line: string): boolean {
  const style = numberStyle(line);
  const values = splitNumbers(line, style).map((piece) => toNumber(piece, style.decimalComma));
  const sum = values.reduce((a, b) => a + b, 0);
  return values.length === classes && values.every((x) => x >= 0) && Math.abs(sum - 1) <= SUM_TOLERANCE;
}

/** Reads the lines from `firstLine` (1-based) on; the style of the first one holds for all. */
export function parseDistributions(text: string, firstLine = 1): DistributionData {
  let style: NumberStyle | null = null;
  let classes = 0;
  let length = 0;
  let zeros = 0;
  let rows = new Float64Array(4096);
  for (const line of lines(text)) {
    if (line.number < firstLine) continue;
    style ??= numberStyle(line.text);
    const pieces = splitNumbers(line.text, style);
    if (classes === 0) classes = checkedClasses(pieces.length, line.number);
    if (pieces.length !== classes)
      throw new DataError(line.number, countProblem(pieces.length, classes, firstLine));
    if ((length + 1) * classes > rows.length) rows = doubled(rows);
    const row = rows.subarray(length * classes, (length + 1) * classes);
    readRow(pieces, style, row, line.number);
    zeros += openRow(row, line.number);
    length++;
  }
  return { classes, rows: rows.slice(0, length * classes), length, zeros };
}

function checkedClasses(count: number, line: number): number {
  if (count > MAX_CLASSES)
    throw new DataError(line, `this distribution has ${count} classes; at most ${MAX_CLASSES} are possible`);
  if (count >= 2) return count;
  throw new DataError(line, `a distribution needs 2 to ${MAX_CLASSES} numbers, this one has ${count}`);
}

function countProblem(found: number, classes: number, firstLine: number): string {
  return found === 0
    ? "it is empty; every line must be a distribution"
    : `it has ${found} number${found === 1 ? "" : "s"}, line ${firstLine} has ${classes}`;
}

function doubled(rows: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 * rows.length);
  larger.set(rows);
  return larger;
}

function readRow(pieces: readonly string[], style: NumberStyle, row: Float64Array, line: number): void {
  for (let i = 0; i < pieces.length; i++) {
    const value = toNumber(pieces[i], style.decimalComma);
    if (!Number.isFinite(value))
      throw new DataError(line, `entry ${i + 1} is ${quote(pieces[i])}, not a number`);
    if (isTiny(value))
      throw new DataError(line, `entry ${i + 1} is ${value}; entries must be 0 or at least ${LEAST}`);
    if (value < 0) throw new DataError(line, `entry ${i + 1} is ${value}; entries must be 0 or more`);
    row[i] = value;
  }
}

/** Checks the sum, lifts zeros off the faces and divides by the sum; returns how many zeros there were. */
function openRow(row: Float64Array, line: number): number {
  let sum = 0;
  let zeros = 0;
  for (let i = 0; i < row.length; i++) sum += row[i];
  if (!(Math.abs(sum - 1) <= SUM_TOLERANCE))
    throw new DataError(line, `the ${row.length} numbers sum to ${sum}, not 1`);
  for (let i = 0; i < row.length; i++) {
    if (row[i] > 0) continue;
    row[i] = ZERO_FLOOR;
    sum += ZERO_FLOOR;
    zeros++;
  }
  for (let i = 0; i < row.length; i++) row[i] /= sum;
  return zeros;
}

/**
 * @file The bits of doubles, and tables in the form the elementary functions read.
 * Every view here is private scratch of this folder: written and read back within one call.
 */
import { EXP_ROWS } from "./expTable";
import { LOG_ROWS } from "./logTable";

/** One double, shared with {@link words}. */
export const doubles = new Float64Array(1);
/** The same eight bytes as two 32-bit words. */
export const words = new Int32Array(doubles.buffer);
doubles[0] = 1;
if (words[1] !== 0x3ff00000)
  throw new Error(
    "This machine stores doubles big end first; the elementary functions need the little end first.",
  );

/** 2^(i − 1024) for i = 0 … 2047, exact: looking a power up is faster than assembling its bits. */
export const powersOfTwo = tabulatePowers();
/** Row j: 2^(j/128) rounded, and (the exact value − it)/it. */
export const expTable = tabulateExp();
/** Row i: v (25 bits), −ln v in two parts whose first is a multiple of 2^-42, and c = 1/v, exact to 62 bits. */
export const logTable = tabulateLog();

function tabulatePowers(): Float64Array {
  const table = new Float64Array(2048);
  table[1024] = 1;
  for (let i = 1024 + 1; i < 2048; i++) table[i] = 2 * table[i - 1];
  for (let i = 1024 - 1; i >= 0; i--) table[i] = 0.5 * table[i + 1];
  return table;
}

function tabulateExp(): Float64Array {
  const unit = powersOfTwo[1024 - 68];
  return Float64Array.from(EXP_ROWS, (entry, i) => (i % 2 === 0 ? entry : entry * unit));
}

function tabulateLog(): Float64Array {
  const units = [24, 42, 80].map((bits) => powersOfTwo[1024 - bits]);
  const table = new Float64Array((LOG_ROWS.length / 3) * 4);
  for (let i = 0; i < LOG_ROWS.length; i++)
    table[4 * Math.floor(i / 3) + (i % 3)] = LOG_ROWS[i] * units[i % 3];
  for (let i = 0; i < table.length; i += 4) table[i + 3] = 1 / table[i];
  return table;
}

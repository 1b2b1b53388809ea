/**
 * @file The natural logarithm: x = 2^k z, ln x = k ln 2 + ln c + ln(1 + r) with r = (z − c) v, v = 1/c.
 * c comes from a table of 128 cells over the octave around 1, chosen so that c v = 1 to 62 bits and z − c is exact;
 * close to 1 a longer series of x − 1 takes over. Ours; error below 0.52 ulp.
 */
import { doubles, powersOfTwo, words } from "./bits";
import { cubicOfLog, cubicOfLogNearOne, octavesHigh, octavesLow, reducedWord } from "./logConstants";
import { logTable } from "./tables";

/**
 * ln x, the same bits on every engine.
 *
 * @param x any double
 * @returns ln x within 0.52 ulp, also next to 1 and for subnormal x; +0 at 1, −∞ at ±0, NaN below 0, +∞ at +∞
 */
export function log(x: number): number {
  doubles[0] = x;
  const word = words[1]; // comparing integers is cheaper than comparing doubles
  if ((word - 0x3fee0000) >>> 0 < 0x30000) return logNearOne(x - 1); // 0.9375 ≤ x < 1.0625
  if ((word - 0x100000) >>> 0 >= 0x7fe00000) return logEdge(x);
  const t = reducedWord(word);
  const k = t >> 20;
  const row = (t >> 11) & 508;
  const r = (x * powersOfTwo[1024 - k] - logTable[row + 3]) * logTable[row];
  return logSum(k, row, r);
}

function logEdge(x: number): number {
  if (x > 0 && x < 1) return logScaled(x * 18014398509481984, 0, -54);
  return x === 0 ? -Infinity : x > 0 ? x : NaN;
}

/**
 * ln((x + rest) · 2^shift) away from 1: log with what log1p and subnormal arguments need besides.
 *
 * @param x normal, positive, finite
 * @param rest |rest| ≤ ulp(x): what x left out
 * @param shift integer
 * @returns the logarithm, within 0.52 ulp where |ln| > 0.06
 */
export function logScaled(x: number, rest: number, shift: number): number {
  doubles[0] = x;
  const t = reducedWord(words[1]);
  const k = t >> 20;
  const row = (t >> 11) & 508;
  const unscale = powersOfTwo[1024 - k];
  const r = (x * unscale - logTable[row + 3] + rest * unscale) * logTable[row];
  return logSum(k + shift, row, r);
}

/** k ln 2 + ln c + ln(1 + r), c from the table's row. */
function logSum(k: number, row: number, r: number): number {
  const base = octavesHigh(k) + logTable[row + 1];
  const high = base + r;
  const low = base - high + r + (octavesLow(k) + logTable[row + 2]);
  const rr = r * r;
  return high + (low - 0.5 * rr + r * rr * cubicOfLog(r));
}

/**
 * ln(1 + r) by its series, the first two terms in two parts each.
 *
 * @param r |r| ≤ 1/16
 * @returns ln(1 + r) within 0.52 ulp; +0 at ±0
 */
export function logNearOne(r: number): number {
  const split = 6291456; // 1.5 · 2^22: leaves a multiple of 2^-30, 26 bits, whose square is exact
  const a = r + split - split;
  const half = 0.5 * a * a;
  const high = r - half;
  const low = r - high - half - 0.5 * (r - a) * (r + a);
  return high + (low + r * (r * r) * cubicOfLogNearOne(r));
}

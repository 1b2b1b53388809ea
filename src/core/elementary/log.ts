/**
 * @file The natural logarithm: x = 2^k z, ln x = k ln 2 + ln c + ln(1 + r) with r = (z − c) v, v = 1/c.
 * c comes from a table of 128 cells over the octave around 1, chosen so that c v = 1 to 62 bits and z − c is exact;
 * close to 1 a longer series of x − 1 takes over. Ours; error below 0.52 ulp.
 */
import { doubles, HIGH, logTable, POWER_ZERO, powersOfTwo, words } from "./bits";
import * as T from "./logTable";

/** Adding and subtracting it rounds |r| ≤ 1/16 to a multiple of 2^-30: 26 bits, whose square is exact. */
const SPLIT_R = 6291456; // 1.5 · 2^22
/** High word of 0.9375, where the series next to 1 starts; it ends 0x30000 later, at 1.0625. */
const WORD_NEAR_ONE = 0x3fee0000;
const TWO_54 = 18014398509481984;

/**
 * ln x, the same bits on every engine.
 *
 * @param x any double
 * @returns ln x within 0.52 ulp, also next to 1 and for subnormal x; +0 at 1, −∞ at ±0, NaN below 0, +∞ at +∞
 */
export function log(x: number): number {
  doubles[0] = x;
  const word = words[HIGH]; // integer comparisons are cheaper than four of doubles
  if ((word - WORD_NEAR_ONE) >>> 0 < 0x30000) return logNearOne(x - 1);
  if ((word - 0x100000) >>> 0 >= 0x7fe00000) return logEdge(x);
  const t = word - T.LOG_OFFSET;
  const k = t >> 20;
  const row = (t >> 11) & 508;
  const r = (x * powersOfTwo[POWER_ZERO - k] - logTable[row + 3]) * logTable[row];
  return logSum(k, row, r);
}

function logEdge(x: number): number {
  if (x > 0 && x < 1) return logScaled(x * TWO_54, 0, -54);
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
  const t = words[HIGH] - T.LOG_OFFSET;
  const k = t >> 20;
  const row = (t >> 11) & 508;
  const unscale = powersOfTwo[POWER_ZERO - k];
  const r = (x * unscale - logTable[row + 3] + rest * unscale) * logTable[row];
  return logSum(k + shift, row, r);
}

/** k ln 2 + ln c + ln(1 + r), c from the table's row. */
function logSum(k: number, row: number, r: number): number {
  const base = k * T.LN2_HI + logTable[row + 1];
  const high = base + r;
  const low = base - high + r + (k * T.LN2_LO + logTable[row + 2]);
  const rr = r * r;
  const q = T.LOG_C3 + r * T.LOG_C4 + rr * (T.LOG_C5 + r * T.LOG_C6 + rr * T.LOG_C7);
  return high + (low - 0.5 * rr + r * rr * q);
}

/**
 * ln(1 + r) by its series, the first two terms in two parts each.
 *
 * @param r |r| ≤ 1/16
 * @returns ln(1 + r) within 0.52 ulp; +0 at ±0
 */
export function logNearOne(r: number): number {
  const a = r + SPLIT_R - SPLIT_R;
  const half = 0.5 * a * a;
  const high = r - half;
  const low = r - high - half - 0.5 * (r - a) * (r + a);
  const rr = r * r;
  const r4 = rr * rr;
  const q =
    T.LOG_N3 +
    r * T.LOG_N4 +
    rr * (T.LOG_N5 + r * T.LOG_N6) +
    r4 *
      (T.LOG_N7 +
        r * T.LOG_N8 +
        rr * (T.LOG_N9 + r * T.LOG_N10) +
        r4 * (T.LOG_N11 + r * T.LOG_N12 + rr * T.LOG_N13));
  return high + (low + r * rr * q);
}

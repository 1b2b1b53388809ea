/**
 * @file The natural logarithm: x = 2^k z, ln x = k ln 2 + ln c + ln(1 + r), r = z v − 1, v = 1/c from a table of 128.
 * v has 15 bits, so that z v − 1 is formed without error; close to 1 a longer series of x − 1 takes over.
 * Ours; error below 0.52 ulp.
 */
import { doubles, HIGH, logTable, POWER_ZERO, powersOfTwo, words } from "./bits";
import * as T from "./logTable";

/** Adding and subtracting it rounds z in [0.7, 1.42] to a multiple of 2^-26. */
const SPLIT_Z = 201326592; // 1.5 · 2^27
/** The same for |r| ≤ 1/16 and multiples of 2^-30: 26 bits, whose square is exact. */
const SPLIT_R = 6291456; // 1.5 · 2^22
const TWO_54 = 18014398509481984;

/**
 * ln x, the same bits on every engine.
 *
 * @param x any double
 * @returns ln x within 0.52 ulp, also next to 1 and for subnormal x; +0 at 1, −∞ at ±0, NaN below 0, +∞ at +∞
 */
export function log(x: number): number {
  if (x > 0.9375 && x < 1.0625) return logNearOne(x - 1);
  if (x >= 2.2250738585072014e-308 && x < Infinity) return logTabulated(x, 0, 0);
  if (x > 0 && x < 1) return logTabulated(x * TWO_54, 0, -54);
  return x === 0 ? -Infinity : x > 0 ? x : NaN;
}

/**
 * ln((x + rest) · 2^shift) away from 1.
 *
 * @param x normal, positive, finite
 * @param rest |rest| ≤ ulp(x): what x left out (log1p)
 * @param shift integer
 * @returns the logarithm; precise where |ln| > 0.06
 */
export function logTabulated(x: number, rest: number, shift: number): number {
  doubles[0] = x;
  const t = words[HIGH] - T.LOG_OFFSET;
  const e = t >> 20;
  const row = ((t >> 13) & 127) * 3;
  const unscale = powersOfTwo[POWER_ZERO - e];
  const z = x * unscale;
  const v = logTable[row];
  const zHigh = z + SPLIT_Z - SPLIT_Z;
  const r = zHigh * v - 1 + (z - zHigh + rest * unscale) * v;
  const k = e + shift;
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

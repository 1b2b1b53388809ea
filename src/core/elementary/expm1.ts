/**
 * @file e^x − 1 without loss near 0: a series there, elsewhere exp's table and polynomial with 1 taken off in between.
 * Ours; error below 0.53 ulp.
 */
import { expTable, POWER_ZERO, powersOfTwo, SHIFTER } from "./bits";
import { exp } from "./exp";
import * as T from "./expTable";

const BIAS = POWER_ZERO << 7;
/** Adding and subtracting it rounds |x| ≤ 1/8 to a multiple of 2^-29: 26 bits, whose square is exact. */
const SPLIT = 12582912; // 1.5 · 2^23

/**
 * e^x − 1, the same bits on every engine.
 *
 * @param x any double
 * @returns e^x − 1 within 0.53 ulp; x itself (its sign kept) at ±0 and below 2^-54, −1 at −∞, +∞ above 709.78…, NaN at NaN
 */
export function expm1(x: number): number {
  const size = Math.abs(x);
  if (size < 0.125) return size < 5.551115123125783e-17 ? x : expm1NearZero(x);
  if (x < -38) return -1;
  if (!(x < 50)) return exp(x);
  const kd = x * T.EXP_INVERSE_STEP + SHIFTER - SHIFTER;
  const r = x - kd * T.EXP_STEP_HI - kd * T.EXP_STEP_LO;
  const k = kd | 0;
  const row = (k & 127) << 1;
  const scale = powersOfTwo[(k + BIAS) >> 7] * expTable[row];
  const rr = r * r;
  const grow =
    scale * (r + expTable[row + 1] + rr * (T.EXP_C2 + r * T.EXP_C3 + rr * (T.EXP_C4 + r * T.EXP_C5)));
  const high = scale - 1;
  const lost = scale > 1 ? scale - high - 1 : scale - (high + 1);
  return high + (grow + lost);
}

function expm1NearZero(x: number): number {
  const a = x + SPLIT - SPLIT;
  const half = 0.5 * a * a;
  const high = x + half;
  const low = x - high + half + 0.5 * (x - a) * (x + a);
  const xx = x * x;
  const x4 = xx * xx;
  const q =
    T.EXPM1_C3 +
    x * T.EXPM1_C4 +
    xx * (T.EXPM1_C5 + x * T.EXPM1_C6) +
    x4 * (T.EXPM1_C7 + x * T.EXPM1_C8 + xx * (T.EXPM1_C9 + x * T.EXPM1_C10) + x4 * T.EXPM1_C11);
  return high + (low + x * xx * q);
}

/**
 * @file Powers of two for recurrences that are free to choose the unit of their exponent: 2^(y/128) = 2^(k/128) · 2^(f/128) with k the integer next
 * to y, so that f = y − k is exact, |f| ≤ ½. 2^(k/128) comes from the table of exp, the rest from a polynomial of degree 4: the Taylor polynomial of
 * degree 5 with its last term replaced by the nearest cubic (Chebyshev), off by less than 2^-53. Ours
 */
import { powersOfTwo } from "./bits";
import { expTable } from "./tables";

/** 128/ln 2: e^x = 2^(y/128) for y = x times this. */
export const STEPS_PER_UNIT = 184.6649652337873; // 0x40671547652b82fe

/**
 * factor · 2^(y/128).
 *
 * @param y |y| ≤ 122 000; the result and the factor's product with 2^(k/128) must be normal doubles
 * @param factor a normal double
 * @returns relative error below 2^-52; exactly the factor at y = 0
 */
export function exp2Times(y: number, factor: number): number {
  const shifter = 6755399441055744.0; // 0x4338000000000000
  const d1 = 0.0054152123481238145; // 0x3f762e42fefa3685
  const d2 = 1.4662262387640425e-5; // 0x3eeebfbdff82c58f
  const d3 = 2.646643357113146e-8; // 0x3e5c6b09b1799fcb
  const d4 = 3.583032305400251e-11; // 0x3dc3b2ab6fba4e77
  const kd = y + shifter - shifter;
  const k = kd | 0;
  const f = y - kd;
  const ff = f * f;
  const scale = factor * (powersOfTwo[(k + 131072) >> 7] * expTable[(k & 127) << 1]);
  return scale + scale * (f * d1 + ff * (d2 + f * d3 + ff * d4));
}

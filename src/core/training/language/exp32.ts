/**
 * @file The exponential in single precision: e^x = 2^k · e^r with k next to x / ln 2, |r| ≤ ln 2 / 2, and e^r a polynomial of degree 7 (Cephes, expf).
 * Every operation is rounded to single precision, so that vectors of singles give the same bits (src/kernel/language.ts).
 */

/** Beyond these x counts as the limit itself: e^±80 is far from the ends of single precision, and far from what sums notice. */
export const EXP_LIMIT = 80;

const single = (x: number): number => Math.fround(x);

/** 2^k for k = −127 … 127, k + 127 its place. */
const powers = Float32Array.from({ length: 255 }, (_, i) => {
  let power = 1;
  for (let k = i - 127; k > 0; k--) power *= 2;
  for (let k = i - 127; k < 0; k++) power *= 0.5;
  return power;
});

const LOG2E = single(1.44269504);
/** 1.5 · 2²³: added and taken off again, it leaves the next integer. */
const SHIFTER = 12582912;
const LN2_HIGH = single(0.693359375);
const LN2_LOW = single(-2.1219444e-4);
const C2 = single(0.5);
const C3 = single(0.16666665459);
const C4 = single(4.1665795894e-2);
const C5 = single(8.3334519073e-3);
const C6 = single(1.3981999507e-3);
const C7 = single(1.98756915e-4);

/**
 * e^x in single precision.
 *
 * @param x a single; beyond ±80 the limit counts
 * @returns e^x within 2⁻²³ of it, relatively; exactly 1 at 0; NaN at NaN
 */
export function exp32(x: number): number {
  const y = x < -EXP_LIMIT ? -EXP_LIMIT : x > EXP_LIMIT ? EXP_LIMIT : x;
  const k = single(single(single(y * LOG2E) + SHIFTER) - SHIFTER);
  const r = single(single(y - single(k * LN2_HIGH)) - single(k * LN2_LOW));
  let p = C7;
  p = single(single(p * r) + C6);
  p = single(single(p * r) + C5);
  p = single(single(p * r) + C4);
  p = single(single(p * r) + C3);
  p = single(single(p * r) + C2);
  const growth = single(single(single(p * single(r * r)) + r) + 1);
  return single(growth * (powers[k + 127] ?? NaN));
}

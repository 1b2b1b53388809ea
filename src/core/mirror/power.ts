/** @file Powers and their differences without cancellation, for the potentials that are made of them: Tsallis and p-norm. */
import { exp, expm1, log, log1p } from "../elementary";
import { pow } from "../elementary/pow";

/** ln(x/y), computed from t = (x − y)/y if that is more precise. */
const logRatio = (x: number, y: number, t: number): number =>
  t > -0.5 && t < Infinity ? log1p(t) : log(x / y);

/** x^a − 1 with l = ln x: precise next to 1. */
const powerLess1 = (x: number, a: number, l: number): number =>
  Math.abs(a * l) < 0.5 ? expm1(a * l) : pow(x, a) - 1;

/** (x^a − 1)/a, a ≠ 0: the logarithm in the limit a → 0. */
export const deformedLog = (x: number, a: number): number => powerLess1(x, a, log(x)) / a;

/** (1 + z)^(1/a), z ≥ −1 and a ≠ 0: the inverse of the deformed logarithm at z/a. */
export const deformedExp = (z: number, a: number): number =>
  Math.abs(z) < 0.5 ? exp(log1p(z) / a) : pow(1 + z, 1 / a);

/**
 * (x^a − y^a)/a, without cancellation.
 *
 * @param x ≥ 0
 * @param y ≥ 0, not x
 * @param a not 0; below 0 a power of 0 is Infinity
 */
export function powerGap(x: number, y: number, a: number): number {
  const grow = a * logRatio(x, y, (x - y) / y);
  if (Math.abs(grow) < 0.5) return (pow(y, a) * expm1(grow)) / a;
  return (pow(x, a) - pow(y, a)) / a;
}

/** ((1 + t)^q − 1 − qt)/(q − 1) by its power series, |t| max(1, q) < ¼. */
function excessSeries(q: number, t: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 2; k < 40 && Math.abs(term) > 1e-18; k++) {
    term *= ((q - k) / (k + 1)) * t;
    sum += term;
  }
  return 0.5 * q * t * t * sum;
}

/**
 * The divergence of (x^q − qx)/(q − 1): y^q k(x/y − 1), k(t) = ((1 + t)^q − 1 − qt)/(q − 1) ≥ 0.
 *
 * @param q > 0, not 1
 * @param x ≥ 0
 * @param y ≥ 0, not x
 * @param t x/y − 1 as precisely as it is known
 * @returns Infinity where q < 1 and y = 0
 */
export function powerDivergence(q: number, x: number, y: number, t: number): number {
  if (y === 0) return q < 1 ? Infinity : pow(x, q) / (q - 1);
  if (x === 0) return pow(y, q);
  if (Math.abs(t) * (q > 1 ? q : 1) < 0.25) return pow(y, q) * excessSeries(q, t);
  const ratio = x / y;
  const l = logRatio(x, y, t);
  // For q near 0 what is left of 1 cancels: both terms are of the order of q.
  if (q <= 0.5 && ratio > 0 && ratio < Infinity)
    return (pow(y, q) * (q * t - powerLess1(ratio, q, l))) / (1 - q);
  const a = q - 1;
  // The powers are far apart, so nothing cancels; each is finite even where their quotient is not.
  if (!(Math.abs(a * l) < 30)) return (x * (pow(x, a) - q * pow(y, a))) / a + pow(y, q);
  return pow(y, a) * ((x * powerLess1(ratio, a, l)) / a - t * y);
}

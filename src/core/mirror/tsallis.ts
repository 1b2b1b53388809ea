/**
 * @file Tsallis entropies φ(x) = Σ (xᵢ^q − q xᵢ)/(q − 1), q > 0 and not 1, on entries ≥ 0: the entropy in the limit q → 1, ‖x‖² at q = 2.
 * Below q = 1 the slope is infinite at 0 and the dual domain ends at q/(1 − q); above, the slope at 0 is finite: steps may end on a face.
 */
import { exp, log1p } from "../elementary";
import { pow } from "../elementary/pow";
import { deformedExp, deformedLog, powerDivergence, powerGap } from "./power";
import { createSeparable } from "./separable";
import type { Potential } from "./types";

/**
 * The potential for a q.
 *
 * @param q > 0, not 1
 */
export function createTsallis(q: number): Potential {
  const a = q - 1;
  const scale = a / q;
  const outside = q < 1 ? Infinity : 0;
  const shift = createShift(q);
  /** 1 + aθ/q = x^a, less 1. */
  const inverse = (theta: number): number => (scale * theta > -1 ? deformedExp(scale * theta, a) : outside);
  return createSeparable({
    domain: "nonnegative",
    legendreOnSimplex: q < 1,
    value: (x) => (x === 0 ? 0 : x * (deformedLog(x, a) - 1)),
    slope: (x) => q * deformedLog(x, a),
    bend: (x) => q * pow(x, q - 2),
    rate: (x) => (x === 0 ? 0 : pow(x, 2 - q) / q),
    conjugate: (theta) => pow(inverse(theta), q),
    inverse,
    divergence: (x, y) => powerDivergence(q, x, y, (x - y) / y),
    slopeGap: (x, y) => q * powerGap(x, y, a),
    shift,
    ...(q < 1 && { leaves: (x: number, d: number) => !(shift(x, d) < Infinity) }),
  });
}

/** (x^a − ad/q)₊^(1/a), a = q − 1; the power of x is kept, for many d in a row. */
function createShift(q: number): (x: number, d: number) => number {
  const a = q - 1;
  const scale = a / q;
  let known = NaN;
  let power = NaN;
  return (x, d) => {
    if (x !== known) {
      known = x;
      power = pow(x, a);
    }
    const z = (-scale * d) / power;
    if (z > -0.5 && z < 0.5) return x * exp(log1p(z) / a);
    const moved = power - scale * d;
    if (moved > 0) return pow(moved, 1 / a);
    return q < 1 ? Infinity : 0;
  };
}

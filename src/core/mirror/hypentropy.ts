/**
 * @file Hypentropy φ(x) = Σ xᵢ asinh(xᵢ/β) − √(xᵢ² + β²) on all of ℝⁿ: mirror map asinh(x/β), inverse map β sinh θ. The entropy on entries ≫ β,
 * Euclid's at β times the step on entries ≪ β.
 */
import { exp } from "../elementary";
import { asinh, cosh, sinh } from "../elementary/hyperbolic";
import { createSeparable } from "./separable";
import type { Potential } from "./types";

/** sinh t − t for |t| < 1: its power series. */
function sinhExcess(t: number): number {
  const w = t * t;
  const far = 1 + (w / 110) * (1 + (w / 156) * (1 + (w / 210) * (1 + w / 272)));
  return ((t * w) / 6) * (1 + (w / 20) * (1 + (w / 42) * (1 + (w / 72) * far)));
}

/** cosh t − 1. */
function coshLess1(t: number): number {
  const half = sinh(0.5 * t);
  return 2 * half * half;
}

/** √(x² + y²), y > 0, without overflow. */
function hypot(x: number, y: number): number {
  const size = Math.abs(x);
  const ratio = size > y ? y / size : size / y;
  return (size > y ? size : y) * Math.sqrt(1 + ratio * ratio);
}

/**
 * The potential for a β.
 *
 * @param beta β, 1e-300 … 1e300
 */
export function createHypentropy(beta: number): Potential {
  /** 1/f″(x) = √(x² + β²) = β cosh θ. */
  const rate = (x: number): number => hypot(x, beta);

  /** asinh(x/β) − asinh(y/β); of one sign: asinh of a product that has the difference as a factor. */
  function slopeGap(x: number, y: number): number {
    if (x < 0 !== y < 0 || x === 0 || y === 0) return asinh(x / beta) - asinh(y / beta);
    return asinh(((x - y) / (x * rate(y) + y * rate(x))) * (x + y));
  }

  return createSeparable({
    domain: "real",
    legendreOnSimplex: false,
    value: (x) => x * asinh(x / beta) - rate(x),
    slope: (x) => asinh(x / beta),
    bend: (x) => 1 / rate(x),
    rate,
    conjugate: (theta) => beta * cosh(theta),
    inverse: (theta) => beta * sinh(theta),
    divergence(x, y) {
      const t = slopeGap(x, y);
      if (Math.abs(t) < 1) return rate(x) * coshLess1(t) - x * sinhExcess(t);
      return x * t - rate(x) + rate(y);
    },
    slopeGap,
    /** β sinh(asinh(x/β) − d): a short way by the addition theorem, a long one by the two exponentials of the sinh. */
    shift(x, d) {
      const root = rate(x);
      if (Math.abs(d) < 0.5) return x + x * coshLess1(d) - root * sinh(d);
      const far = Math.abs(x) + root;
      const down = x < 0 ? -d : d;
      const size = 0.5 * (far * exp(-down) - beta * (beta / far) * exp(down));
      if (Number.isNaN(size)) return beta * sinh(asinh(x / beta) - d);
      return x < 0 ? -size : size;
    },
  });
}

/**
 * @file Half the squared p-norm, φ(x) = ½‖x‖_p², p > 1, on all of ℝⁿ: its conjugate is half the squared norm of the exponent p′ = p/(p − 1).
 * Not separable, yet a step on the simplex has one unknown. Powers are taken of shares of the largest entry, so that none underflows early.
 */
import { expm1, log1p } from "../elementary";
import { pow } from "../elementary/pow";
import { createPNormSimplexStep } from "./pNormSimplex";
import { norm, slopes } from "./pNormSlopes";
import { powerDivergence } from "./power";
import type { Potential } from "./types";

const halfSquare = (x: number): number => 0.5 * x * x;

/**
 * ‖x‖/‖y‖ − 1 from the differences of the entries.
 *
 * @param sizeX ‖x‖
 * @param sizeY ‖y‖ > 0
 */
function growth(x: Float64Array, y: Float64Array, sizeX: number, sizeY: number, p: number): number {
  let total = 0;
  for (let i = 0; i < x.length; i++) {
    const a = Math.abs(x[i]);
    const b = Math.abs(y[i]);
    const t = (a - b) / b;
    const share = pow(b / sizeY, p);
    total += Math.abs(t) < 0.5 ? share * expm1(p * log1p(t)) : pow(a / sizeY, p) - share;
  }
  return total > -0.5 && total < 1 ? expm1(log1p(total) / p) : (sizeX - sizeY) / sizeY;
}

/**
 * ½(‖x‖ − ‖y‖)² + ‖x‖‖y‖ (1 − Σ aᵢ bᵢ^(p − 1)), a and b the entries over their norms: what Hölder's inequality leaves is a sum of terms
 * aᵖ/p + bᵖ(1 − 1/p) − a b^(p − 1) ≥ 0, those of Young's.
 */
function divergence(x: Float64Array, y: Float64Array, p: number): number {
  const sizeX = norm(x, p);
  const sizeY = norm(y, p);
  if (sizeX === 0 || sizeY === 0) return halfSquare(sizeX + sizeY);
  const tau = growth(x, y, sizeX, sizeY, p);
  let gap = 0;
  for (let i = 0; i < x.length; i++) {
    const a = Math.abs(x[i]) / sizeX;
    const b = Math.abs(y[i]) / sizeY;
    const t = (Math.abs(x[i]) - Math.abs(y[i])) / Math.abs(y[i]);
    const change = Math.abs(tau) < 0.5 ? (t - tau) / (1 + tau) : (a - b) / b;
    if (change !== 0) gap += ((p - 1) / p) * powerDivergence(p, a, b, change);
    if (x[i] < 0 !== y[i] < 0) gap += 2 * a * pow(b, p - 1);
  }
  return halfSquare(tau * sizeY) + sizeX * sizeY * gap;
}

/**
 * The potential for a p.
 *
 * @param p > 1
 */
export function createPNorm(p: number): Potential {
  const dual = p / (p - 1);
  /** (2 − r) along² + (r − 1) Σ vᵢ² (|xᵢ|/size)^power: the Hessian of half a squared r-norm. */
  const form = (r: number, power: number, along: number, size: number, x: Float64Array, v: Float64Array) => {
    let total = 0;
    for (let i = 0; i < x.length; i++)
      if (v[i] !== 0) total += v[i] * v[i] * pow(Math.abs(x[i]) / size, power);
    return (2 - r) * along * along + (r - 1) * total;
  };
  const unit = (x: number, size: number) => {
    const slope = pow(Math.abs(x) / size, p - 1);
    return x < 0 ? -slope : slope;
  };
  return {
    domain: "real",
    dimension: null,
    legendreOnSimplex: false,
    value: (x) => halfSquare(norm(x, p)),
    gradient: (x, out) => slopes(x, p, out),
    conjugate: (theta) => halfSquare(norm(theta, dual)),
    conjugateGradient: (theta, out) => slopes(theta, dual, out),
    divergence: (x, y) => divergence(x, y, p),
    curvature(x, v) {
      const size = norm(x, p);
      let along = 0;
      for (let i = 0; i < x.length; i++) along += unit(x[i], size) * v[i];
      return form(p, p - 2, along, size, x, v);
    },
    hessian(x, out) {
      const size = norm(x, p);
      for (let i = 0; i < x.length; i++)
        for (let j = 0; j < x.length; j++)
          out[i * x.length + j] =
            (2 - p) * unit(x[i], size) * unit(x[j], size) +
            (i === j ? (p - 1) * pow(Math.abs(x[i]) / size, p - 2) : 0);
    },
    inverseCurvature(x, a) {
      const size = norm(x, p);
      let along = 0;
      for (let i = 0; i < x.length; i++) along += (a[i] * x[i]) / size;
      return form(dual, 2 - p, along, size, x, a);
    },
    spaceStep(x, u, lambda, out) {
      let moves = false;
      for (let i = 0; i < x.length; i++) moves ||= lambda * u[i] !== 0;
      if (moves) {
        slopes(x, p, out);
        for (let i = 0; i < x.length; i++) out[i] -= lambda * u[i];
        slopes(out, dual, out);
      } else for (let i = 0; i < x.length; i++) out[i] = x[i];
      return -1;
    },
    createSimplexStep: (dimension) => createPNormSimplexStep(p, dimension),
  };
}

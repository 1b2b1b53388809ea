/**
 * @file The step of ½‖x‖_p² on the simplex: x⁺ = ∇φ*((s − ν)₊), cut before the inverse map, s = ∇φ(x) − λu. Unknown is the largest entry of
 * what is mapped, w = max s − ν.
 */
import { pow } from "../elementary/pow";
import { HALF_ULP, staysPut } from "./level";
import { slopes } from "./pNormSlopes";
import type { BregmanStep } from "./types";

/** Enough for a bisection to the last bit, with a Newton step between any two halvings. */
const MAX_LEVEL_STEPS = 120;
const MAX_SETTLING = 4;

/**
 * The exact step on the simplex. Where the direction is the same for all coordinates it moves nothing, to the bit.
 *
 * @param p > 1
 * @param dimension C ≥ 1
 * @returns a step with scratch of its own; it allocates nothing
 */
export function createPNormSimplexStep(p: number, dimension: number): BregmanStep {
  const conjugate = p / (p - 1);
  const drops = new Float64Array(dimension);
  const y = new Float64Array(dimension);
  /** Where the search for w begins: a lower bound that holds for every p. */
  const least = 0.5 * pow(dimension, (-2 * (p - 1)) / p);
  return (x, u, lambda, out) => {
    if (staysPut(x, u)) {
      for (let i = 0; i < x.length; i++) out[i] = x[i];
      return -1;
    }
    slopes(x, p, drops);
    writeDrops(u, lambda, drops);
    findLevel(conjugate, drops, least, y, out);
    return -1;
  };
}

/** Slopes become drops: dᵢ = max s − sᵢ. */
function writeDrops(u: Float64Array, lambda: number, drops: Float64Array): void {
  const n = drops.length;
  const apart = (i: number, m: number) => (u[i] === u[m] ? 0 : lambda * (u[i] - u[m]));
  let m = 0;
  for (let i = 1; i < n; i++) if (drops[i] - drops[m] > apart(i, m)) m = i;
  const top = drops[m];
  for (let i = 0; i < n; i++) {
    const d = top - drops[i] + apart(i, m);
    drops[i] = d > 0 ? d : 0;
  }
}

/** y ← (w − d)₊, x ← ∇φ*(y) with Σxᵢ = 1: Newton steps for w, bisection where they leave the bracket or do not halve the step before. */
function findLevel(
  conjugate: number,
  drops: Float64Array,
  least: number,
  y: Float64Array,
  x: Float64Array,
): void {
  let low = least;
  let high = 2;
  let w = 1;
  let before = Infinity;
  for (let k = 0; k < MAX_LEVEL_STEPS; k++) {
    fill(conjugate, drops, w, y, x);
    const excess = excessOf(x);
    if (Math.abs(excess) <= x.length * HALF_ULP) return;
    if (excess > 0) high = w;
    else low = w;
    const newton = w - excess / rateOf(conjugate, y, x);
    const fast = newton > low && newton < high && 2 * Math.abs(newton - w) <= before;
    const next = fast ? newton : low + (high - low) / 2;
    if (!(next > low && next < high)) break;
    before = Math.abs(next - w);
    w = next;
  }
  fill(conjugate, drops, low, y, x);
  settle(conjugate, y, x);
}

/** Next to a face a change of w in the last bit is too coarse: this changes y itself. */
function settle(conjugate: number, y: Float64Array, x: Float64Array): void {
  for (let k = 0; k < MAX_SETTLING; k++) {
    const excess = excessOf(x);
    const d = excess / rateOf(conjugate, y, x);
    if (Math.abs(excess) <= x.length * HALF_ULP || !(Math.abs(d) < Infinity)) return;
    for (let i = 0; i < y.length; i++) y[i] = y[i] > 0 ? Math.max(y[i] - d, 0) : 0;
    slopes(y, conjugate, x);
  }
}

function fill(conjugate: number, drops: Float64Array, w: number, y: Float64Array, x: Float64Array): void {
  for (let i = 0; i < y.length; i++) y[i] = drops[i] < w ? w - drops[i] : 0;
  slopes(y, conjugate, x);
}

function excessOf(x: Float64Array): number {
  let total = -1;
  for (let i = 0; i < x.length; i++) total += x[i];
  return total;
}

/** How fast Σxᵢ grows with w: (2 − p′)(Σxᵢ/‖y‖)² + (p′ − 1) Σ xᵢ/yᵢ over y > 0; ‖y‖² = ⟨x, y⟩. */
function rateOf(conjugate: number, y: Float64Array, x: Float64Array): number {
  let total = 0;
  let square = 0;
  let ratios = 0;
  for (let i = 0; i < y.length; i++) {
    total += x[i];
    square += x[i] * y[i];
    if (y[i] > 0) ratios += x[i] / y[i];
  }
  return (2 - conjugate) * total * (total / square) + (conjugate - 1) * ratios;
}

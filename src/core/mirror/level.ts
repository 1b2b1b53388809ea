/**
 * @file The step of a separable potential on the simplex: x⁺ᵢ = (f*)′(sᵢ − ν), s = ∇φ(x) − λu. With m the coordinate of the largest sᵢ and
 * dᵢ = s_m − sᵢ ≥ 0 it is x⁺ᵢ = (f*)′(f′(top) − dᵢ), cut at 0, where top = x⁺_m lies in [1/C, 1], whatever f: one bracket for all.
 */
import type { BregmanStep } from "./types";

/** Half a unit in the last place of 1. */
export const HALF_ULP = 1.1102230246251565e-16;
/** Enough for a bisection of [1/C, 1] to the last bit, with a Newton step between any two halvings. */
const MAX_LEVEL_STEPS = 120;
const MAX_SETTLING = 4;

/** How a single coordinate moves, for the potential Σ f(xᵢ). */
export interface Moves {
  /** 1/f″(x), how fast x follows its dual; 0 at a 0 where the domain ends. */
  readonly rate: (x: number) => number;
  /** f′(x) − f′(y) without cancellation, x ≠ y. */
  readonly slopeGap: (x: number, y: number) => number;
  /** (f*)′(f′(x) − d), d ≠ 0, as precise as d; an entry 0 at which f′ is infinite stays 0. */
  readonly shift: (x: number, d: number) => number;
}

/**
 * The exact step on the simplex. Where the direction is the same for all coordinates it moves nothing, to the bit.
 *
 * @param f how one coordinate moves
 * @param dimension C ≥ 1
 * @returns a step with scratch of its own; it allocates nothing
 */
export function createLevelStep(f: Moves, dimension: number): BregmanStep {
  const drops = new Float64Array(dimension);
  return (x, u, lambda, out) => {
    if (staysPut(x, u)) {
      for (let i = 0; i < x.length; i++) out[i] = x[i];
      return -1;
    }
    const m = writeDrops(f, x, u, lambda, drops);
    const top = findTop(f, drops, x.length);
    for (let i = 0; i < x.length; i++) out[i] = i === m ? top : below(f, top, drops[i]);
    settle(f, out);
    return -1;
  };
}

/**
 * Whether a step on the simplex along u ends where it starts: x lies there, and uᵢ is the same for all i.
 *
 * @param x n entries
 * @param u n entries
 */
export function staysPut(x: Float64Array, u: Float64Array): boolean {
  let total = 0;
  for (let i = 0; i < x.length; i++) {
    if (u[i] !== u[0] || x[i] < 0) return false;
    total += x[i];
  }
  return Math.abs(total - 1) <= x.length * HALF_ULP;
}

/** λ(uᵢ − u_m); 0 where they are equal, also when both are infinite. */
const apart = (u: Float64Array, lambda: number, i: number, m: number): number =>
  u[i] === u[m] ? 0 : lambda * (u[i] - u[m]);

const gapOf = (f: Moves, x: number, y: number): number => (x === y ? 0 : f.slopeGap(x, y));

/** drops ← dᵢ; returns m, the first coordinate where sᵢ is largest. */
function writeDrops(f: Moves, x: Float64Array, u: Float64Array, lambda: number, drops: Float64Array): number {
  let m = 0;
  for (let i = 1; i < x.length; i++) if (gapOf(f, x[i], x[m]) > apart(u, lambda, i, m)) m = i;
  for (let i = 0; i < x.length; i++) {
    const d = gapOf(f, x[m], x[i]) + apart(u, lambda, i, m);
    drops[i] = d > 0 ? d : 0;
  }
  return m;
}

/** The coordinate whose dual is lower than that of the largest one by d; 0 if it is cut. */
function below(f: Moves, top: number, d: number): number {
  if (d === 0) return top;
  const x = d < Infinity ? f.shift(top, d) : 0;
  return x > 0 ? x : 0;
}

/**
 * Brings Σ xᵢ to 1 from close below, by Newton steps from the coordinates themselves: next to a face one of them can jump by more than
 * rounding from one double of the largest coordinate to the next.
 */
function settle(f: Moves, x: Float64Array): void {
  for (let k = 0; k < MAX_SETTLING; k++) {
    let excess = -1;
    let rate = 0;
    for (let i = 0; i < x.length; i++) {
      excess += x[i];
      if (x[i] > 0) rate += f.rate(x[i]);
    }
    const d = excess / rate;
    if (Math.abs(excess) <= x.length * HALF_ULP || d === 0 || !(Math.abs(d) < Infinity)) return;
    for (let i = 0; i < x.length; i++) if (x[i] > 0) x[i] = f.shift(x[i], d);
  }
}

/**
 * The largest coordinate of x⁺: where Σ x⁺ᵢ = 1. Newton steps in the dual, told as moves of the coordinate, from 1 downwards: monotone where
 * (f*)′ is convex. One that leaves the bracket, or does not halve the move before it, gives way to a bisection.
 */
function findTop(f: Moves, drops: Float64Array, n: number): number {
  let low = 1 / n;
  let high = 1;
  let top = 1;
  let before = Infinity;
  for (let k = 0; k < MAX_LEVEL_STEPS; k++) {
    let excess = -1;
    let rate = 0;
    for (let i = 0; i < n; i++) {
      const x = below(f, top, drops[i]);
      excess += x;
      if (x > 0) rate += f.rate(x);
    }
    const d = excess / rate;
    const newton = d === 0 || !(Math.abs(d) < Infinity) ? top : f.shift(top, d);
    if (Math.abs(excess) <= n * HALF_ULP) return newton < 1 ? newton : 1;
    if (excess > 0) high = top;
    else low = top;
    const within = newton > low && newton < high && 2 * Math.abs(newton - top) <= before;
    const next = within ? newton : low + (high - low) / 2;
    if (!(next > low && next < high)) return low;
    before = Math.abs(next - top);
    top = next;
  }
  return top;
}

/**
 * @file The Fejér edge η†(p; q) of any potential: how large a step on the cross-entropy over the simplex may be that brings the belief no
 * farther from its target, D_φ(q, p⁺(η)) ≤ D_φ(q, p). MATH §7 (ours)
 *
 * While p⁺ has left no class, h(η) = D_φ(q, p⁺(η)) − D_φ(q, p) is convex, falls from 0 and has one more zero. With c = Σ(p − q)²/p it is also
 * D_φ(p, p⁺) − ηc, and, along a short way, η² ∫₀¹ (1 − s) K(ηs) ds − ηc (dualLine.ts): the form whose terms are smallest loses least.
 */
import { fejerStep } from "../fejer";
import { entropy } from "../mirror/entropy";
import type { BregmanStep, Potential } from "../mirror/types";
import { bendOf } from "./dualLine";
import { crossEntropyThreshold } from "./localThreshold";
import { middle, upperZero } from "./upperZero";

/** η†(p; q). */
export type FejerEdge = (p: Float64Array, q: Float64Array) => number;

/** An edge beyond this step counts as infinite. */
const NEVER_STEP = 1e300;
/** D_φ(q, p) with and without a class that is absorbed differ by a few units in the last place. */
const ABSORBED_SHARE = 4e-15;
/** The relative precision of the edge where it is the step that loses a class. */
const FACE_PRECISION = 1e-6;

interface Bracket {
  low: number;
  high: number;
}

/**
 * η† of a potential: the largest η for which every step up to it is Fejér.
 *
 * The function takes p and q, C entries > 0 with sum 1 each. It returns the edge, with a relative error of about 1e-14 where no step up to it
 * reaches a face; Infinity where no step fails; at p = q the local threshold, the smallest of its limits there. Where classes are left on the
 * way, D_φ(q, p⁺) is taken to cross D_φ(q, p) at most once between one of them and the next, as it does where it is piecewise quadratic. Where an
 * entry of p⁺ underflows in a geometry that cannot lose it, the edge is not beyond. Nearer to a face than a power above 2
 * can tell (1e-8 for the 3-norm), a step of no length is rounding; the edge is still that of a step that leaves the face, to about 1e-6.
 *
 * @param potential φ; for {@link entropy} it is {@link fejerStep}, to the bit
 * @param classes C ≥ 2; above 64 the threshold at p = q takes long
 * @returns a function that keeps nothing between two calls
 */
export function createFejerEdge(potential: Potential, classes: number): FejerEdge {
  if (potential === entropy) {
    const scratch = new Float64Array(classes);
    return (p, q) => fejerStep(p, q, scratch);
  }
  return createGeneralEdge(potential, classes);
}

/** The edge for any potential, found by its step alone. */
export function createGeneralEdge(potential: Potential, classes: number): FejerEdge {
  const step = potential.createSimplexStep(classes);
  return (p, q) => {
    const way = new Way(potential, step, p, q);
    return way.slope0 === 0 ? crossEntropyThreshold(potential, q) : way.edge() / way.scale;
  };
}

/** Σ(p − q)/Σp: the rounding error of the two sums, which must not count as a direction. */
function driftOf(p: Float64Array, q: Float64Array): number {
  let total = 0;
  let apart = 0;
  for (let i = 0; i < p.length; i++) {
    total += p[i];
    apart += p[i] - q[i];
  }
  return apart / total;
}

/** The steps p⁺(τ) from p for τ = η · scale, along the direction u = (p − q)/p, divided by its largest entry. */
class Way {
  readonly scale: number;
  /** c/scale = ⟨u, p − q⟩ > 0: how fast h falls at 0. */
  readonly slope0: number = 0;
  private readonly u: Float64Array;
  private readonly x: Float64Array;
  private readonly shifted: Float64Array;
  private readonly before: number;
  /** Whether h can be computed from curvatures. */
  private readonly near: boolean;
  /** The zero of h if it were a parabola. */
  private readonly guess: number;
  /** The last place at which h was evaluated, and its value. */
  private known = NaN;
  private value = NaN;
  private rise = NaN;
  /** The classes that p⁺ still had at that evaluation. */
  private support = 0;
  /** Classes so small that ∇φ cannot tell them from 0. A step of length 0 loses them, and they do not count as a face. */
  private readonly absorbed: readonly boolean[];
  /** How large h may be by rounding if there are such classes. */
  private readonly noise: number;

  constructor(
    private readonly potential: Potential,
    private readonly step: BregmanStep,
    private readonly p: Float64Array,
    private readonly q: Float64Array,
  ) {
    this.x = new Float64Array(p.length);
    this.shifted = new Float64Array(p.length);
    const drift = driftOf(p, q);
    this.u = p.map((value, i) => (value - q[i]) / value - drift);
    this.scale = this.u.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    if (this.scale > 0) for (let i = 0; i < p.length; i++) this.u[i] /= this.scale;
    for (let i = 0; i < p.length; i++) this.slope0 += this.u[i] * (p[i] - q[i] - p[i] * drift);
    this.before = potential.divergence(q, p);
    this.step(this.p, this.u, 0, this.x);
    this.absorbed = Array.from(this.x, (value, i) => value === 0 && p[i] > 0);
    this.noise = this.absorbed.includes(true) ? ABSORBED_SHARE * this.before : 0;
    this.guess = (2 * this.slope0) / this.tangentCurvature(0);
    this.near = bendOf(this.tangentCurvature, this.guess) !== null;
  }

  /** h at τ; Infinity where p⁺ has lost a class that D_φ(q, ·) cannot miss. */
  private readonly h = (tau: number): number => {
    if (tau !== this.known) {
      this.known = tau;
      this.value = this.evaluate(tau);
    }
    return this.value;
  };

  private evaluate(tau: number): number {
    const short = this.near ? bendOf(this.tangentCurvature, tau) : null;
    this.move(tau);
    if (short !== null && this.support === this.p.length) {
      this.rise = tau * short.mean - this.slope0;
      return tau * (tau * short.moment - this.slope0);
    }
    this.rise = NaN;
    if (this.support < this.p.length) return this.far();
    this.rise = 0;
    for (let i = 0; i < this.p.length; i++) this.rise += this.u[i] * (this.q[i] - this.x[i]);
    const fallen = tau * this.slope0;
    return fallen < this.before ? this.potential.divergence(this.p, this.x) - fallen : this.far();
  }

  private far(): number {
    const after = this.potential.divergence(this.q, this.x);
    return after < Infinity ? after - this.before : Infinity;
  }

  private move(tau: number): void {
    this.step(this.p, this.u, tau, this.x);
    this.support = 0;
    for (let i = 0; i < this.x.length; i++) if (this.x[i] > 0 || this.absorbed[i]) this.support++;
  }

  /** K(τ) = min over κ of ⟨u − κ1, [∇²φ(p⁺)]⁻¹ (u − κ1)⟩. */
  private readonly tangentCurvature = (tau: number): number => {
    this.move(tau);
    const { potential, x, u, shifted } = this;
    const shiftedBy = (kappa: number): number => {
      for (let i = 0; i < u.length; i++) shifted[i] = u[i] - kappa;
      return potential.inverseCurvature(x, shifted);
    };
    const below = shiftedBy(-1);
    const above = shiftedBy(1);
    const ones = (below + above) / 2 - shiftedBy(0);
    return shiftedBy((below - above) / 4 / ones);
  };

  /** τ† on the way from face to face. */
  edge(): number {
    let low = 0;
    let classes = this.p.length;
    for (let faces = 0; faces < 4 * this.p.length; faces++) {
      const bracket = this.bracket(low, classes);
      if (bracket === null) return Infinity;
      const { above, high } = this.narrow(classes, bracket);
      if (above) return upperZero(this.h, () => this.rise, bracket.low, high);
      low = high;
      this.h(low);
      classes = this.support;
      if (classes <= 1) return Infinity;
    }
    return low;
  }

  /** From a place where h ≤ 0, finds one where h > 0 or classes are lost; null if there is none. */
  private bracket(low: number, classes: number): Bracket | null {
    let stride = this.guess > 0 && this.guess < NEVER_STEP ? this.guess : 1;
    let factor = 2;
    if (low === 0 && this.ends(stride, classes))
      for (let high = stride; ; factor *= factor, high = stride) {
        stride /= factor;
        if (stride === 0 || !this.ends(stride, classes)) return { low: stride, high };
      }
    while (low < NEVER_STEP) {
      const high = Math.min(low + stride, NEVER_STEP);
      if (this.ends(high, classes)) return { low, high };
      low = high;
      stride *= factor;
      factor *= factor;
    }
    return null;
  }

  private ends(tau: number, classes: number): boolean {
    return this.h(tau) > this.noise || !this.same(classes);
  }

  private same(classes: number): boolean {
    return this.potential.legendreOnSimplex || this.support === classes;
  }

  /** Moves the bracket to where classes are lost, with h ≤ 0 on both sides; or stops when h > 0 at its end. */
  private narrow(classes: number, bracket: Bracket): { readonly above: boolean; readonly high: number } {
    let value = this.h(bracket.high);
    let same = this.same(classes);
    while (!same && bracket.high - bracket.low > FACE_PRECISION * bracket.high) {
      const next = middle(bracket.low, bracket.high);
      value = this.h(next);
      same = this.same(classes);
      if (same && value <= this.noise) {
        bracket.low = next;
        same = false;
        value = NaN;
      } else bracket.high = next;
    }
    return { above: value > this.noise || this.h(bracket.high) > this.noise, high: bracket.high };
  }
}

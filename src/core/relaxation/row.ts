/**
 * @file Relaxed projections along a row: θ_λ = ∇φ(y) − λνa, where λ = 1 is the Bregman projection of y on {x : ⟨a, x⟩ = b}. For every z on the
 * row D_φ(z, x_λ) − D_φ(z, y) = h(λ) = φ*(θ_λ) − φ*(∇φ(y)) + λνb, convex, 0 at 0, least at 1: the step is Fejér up to its second zero.
 * [BB] arXiv 2509.14216; MATH §7 (ours)
 */
import { projectOnHyperplane, type Hyperplane } from "../mirror/hyperplane";
import type { Potential } from "../mirror/types";
import { bendOf, type Bend } from "./dualLine";
import { lastWith, upperZero } from "./upperZero";

export interface RowRelaxation {
  /** ν of the exact projection; 0 where y lies on the row: then nothing moves, and h is 0. */
  readonly nu: number;
  /** x₁, the Bregman projection. */
  readonly projection: Float64Array;
  /** The λ > 1 at which the dual leaves the domain of φ*; Infinity if it never does. */
  readonly domainEdge: number;
  /**
   * The λ from which a coordinate is cut off at 0, if φ′ is finite there; Infinity if there is none. From
   * that λ on, h is computed from the dual, not from the cut point.
   */
  readonly cutFrom: number;
  /** h(λ), λ ≥ 0; null where the dual has left the domain of φ*, Infinity where it overflows. */
  readonly h: (lambda: number) => number | null;
  /** λ*, the largest Fejér relaxation: h ≤ 0 up to it. `domainEdge` where h < 0 up to that; 2 on the row, the limit. */
  readonly secondZero: () => number;
}

/** Duals with a larger λν are not looked at. */
const LARGEST_DUAL = 1e300;
/** How far x₁ may be off its row, as a share of the terms. */
const ON_ROW = 1e-9;
/** The number of tangents that lead to the second zero from below: one, apart from rounding. */
const MAX_TANGENTS = 60;

/**
 * What relaxing the projection of y along a row does.
 *
 * h is the smallest of three sums that are the same: D(y, x_λ) − λν(⟨a, y⟩ − b); D(x₁, x_λ) − D(x₁, y); along a short way the integrals of
 * dualLine.ts. So its error is about 1e-15 of the terms that must cancel, |h(1)| + h(λ) at most. Where a divergence has no value because
 * an entry underflows, it is φ* itself.
 *
 * @param potential φ
 * @param row a and b; it must meet the interior of the domain
 * @param y n entries in the interior of the domain; copied
 * @throws RangeError where no point of the domain lies on the row
 */
export function relaxAlongRow(potential: Potential, row: Hyperplane, y: Float64Array): RowRelaxation {
  const projection = y.slice();
  const nu = projectOnHyperplane(potential, row, projection);
  if (nu === 0)
    return { nu, projection, domainEdge: Infinity, cutFrom: Infinity, h: () => 0, secondZero: () => 2 };
  const line = new RowLine(potential, row, y.slice(), nu, projection);
  return {
    nu,
    projection,
    domainEdge: line.domainEdge,
    cutFrom: line.cutFrom,
    h: (lambda) => (line.contains(lambda) ? line.h(lambda) : null),
    secondZero: () => line.secondZero(),
  };
}

/**
 * λ*(r): the second zero for a single coordinate that is to be multiplied by r. Entropy (−1/r − W(−e^{−1/r}/r))/ln r, Tsallis ½ 1 + r^{−1/2}, Euclid 2.
 *
 * @param potential φ of one coordinate, or of any number
 * @param growth r > 0
 * @param from where the coordinate starts; what it is matters only where φ has a scale of its own
 * @returns relative error about 1e-15; 2 at r = 1, the limit
 */
export function secondZeroOfGrowth(potential: Potential, growth: number, from = 1): number {
  const row = { a: Float64Array.of(1), b: growth * from };
  return relaxAlongRow(potential, row, Float64Array.of(from)).secondZero();
}

/**
 * The edge probability at a state: the share P of λ₁ at which (1 − P) h(λ₀) + P h(λ₁) = 0, so that the mean distance neither falls nor rises.
 *
 * @param h0 h(λ₀); null outside of the dual domain
 * @param h1 h(λ₁); null outside of the dual domain
 * @returns null where h₀ and h₁ have the same sign or one is 0: there is no edge between always and never; 0 or 1 where the other leaves the domain
 */
export function edgeProbability(h0: number | null, h1: number | null): number | null {
  const first = h0 ?? Infinity;
  const second = h1 ?? Infinity;
  if (!(first < 0 ? second > 0 : first > 0 && second < 0)) return null;
  if (first === Infinity) return 1;
  return second === Infinity ? 0 : first / (first - second);
}

/** Σ |aᵢxᵢ|. */
function sizeOf(a: Float64Array, x: Float64Array): number {
  let total = 0;
  for (let i = 0; i < x.length; i++) total += Math.abs(a[i] * x[i]);
  return total;
}

class RowLine {
  readonly domainEdge: number;
  readonly cutFrom: number;
  private readonly x: Float64Array;
  /** ν(⟨a, y⟩ − b) ≥ 0. */
  private readonly pull: number;
  /** D(x₁, y) = −h(1). */
  private readonly gain: number;
  /** Whether x₁ lies on the row. It does not where φ′ is finite at 0 and an entry is too small for φ′. */
  private readonly arrived: boolean;
  /** ∇φ(y) − φ′(0⁺), if φ′(0⁺) is finite and a coordinate can be cut. */
  private readonly aboveCut: Float64Array | null;
  /** The line from y to x₁, if it is short. */
  private readonly unit: Bend | null;
  private slope = NaN;

  constructor(
    private readonly potential: Potential,
    private readonly row: Hyperplane,
    private readonly y: Float64Array,
    private readonly nu: number,
    private readonly projection: Float64Array,
  ) {
    this.x = new Float64Array(y.length);
    this.pull = nu * this.excess(y);
    this.gain = potential.divergence(projection, y);
    this.arrived =
      Math.abs(this.excess(projection)) <= ON_ROW * (Math.abs(row.b) + sizeOf(row.a, projection));
    this.aboveCut = this.heightAboveCut();
    this.domainEdge = this.findDomainEdge();
    this.cutFrom = this.findCut();
    this.unit = this.bendTo(1);
  }

  contains(lambda: number): boolean {
    return lambda < this.domainEdge;
  }

  /** h at a λ inside of the dual domain. */
  readonly h = (lambda: number): number => {
    const { nu, unit } = this;
    const short = unit && this.bendTo(lambda);
    if (unit && short) {
      this.slope = nu * nu * (lambda * short.mean - unit.mean);
      return nu * nu * lambda * (lambda * short.moment - unit.mean);
    }
    if (!this.move(lambda)) return Infinity;
    this.slope = -nu * this.excess(this.x);
    const early = lambda * this.pull < this.gain;
    if (!early && !this.arrived) return this.direct(lambda);
    const from = early ? this.y : this.projection;
    const distance = this.potential.divergence(from, this.x) + this.belowCut(from, lambda);
    const h = distance - (early ? lambda * this.pull : this.gain);
    return h < Infinity ? h : this.direct(lambda);
  };

  secondZero(): number {
    let low = 1;
    let high = 2;
    for (let k = 0; high < this.domainEdge && this.h(high) <= 0; k++) {
      low = high;
      const next = high - this.h(high) / this.slope;
      if (!(this.slope > 0 && next < LARGEST_DUAL)) return this.domainEdge;
      if (next <= high * (1 + 1e-15) || k === MAX_TANGENTS) return next;
      high = next * (1 + 1e-15);
    }
    return upperZero(this.h, () => this.slope, low, Math.min(high, this.domainEdge));
  }

  private move(lambda: number): boolean {
    return this.potential.spaceStep(this.y, this.row.a, lambda * this.nu, this.x) < 0;
  }

  /** ⟨a, x⟩ − b. */
  private excess(x: Float64Array): number {
    let total = -this.row.b;
    for (let i = 0; i < x.length; i++) total += this.row.a[i] * x[i];
    return total;
  }

  private readonly curvature = (lambda: number): number =>
    this.move(lambda) ? this.potential.inverseCurvature(this.x, this.row.a) : NaN;

  private bendTo(lambda: number): Bend | null {
    return lambda < this.cutFrom ? bendOf(this.curvature, lambda) : null;
  }

  private heightAboveCut(): Float64Array | null {
    const { potential, y } = this;
    if (potential.domain !== "nonnegative") return null;
    const least = new Float64Array(y.length);
    potential.gradient(least, least);
    if (least.some((value) => value === -Infinity)) return null;
    const height = y.slice();
    potential.gradient(y, height);
    return height.map((value, i) => value - least[i]);
  }

  /** Σ zᵢ(φ′(0⁺) − θᵢ) over the coordinates that are cut: the part of a dual below φ′(0⁺) that D(z, ·) does not depend on. */
  private belowCut(z: Float64Array, lambda: number): number {
    if (lambda <= this.cutFrom || !this.aboveCut) return 0;
    let total = 0;
    for (let i = 0; i < z.length; i++) {
      const depth = lambda * this.nu * this.row.a[i] - this.aboveCut[i];
      if (depth > 0) total += z[i] * depth;
    }
    return total;
  }

  /** φ*(θ_λ) − φ*(∇φ(y)) + λνb, where entries underflow: of orders far apart. */
  private direct(lambda: number): number {
    const { potential, nu, row, x, y } = this;
    potential.gradient(y, x);
    const start = potential.conjugate(x);
    for (let i = 0; i < x.length; i++) x[i] -= lambda * nu * row.a[i];
    const h = potential.conjugate(x) - start + lambda * nu * row.b;
    return h < Infinity ? h : Infinity;
  }

  private findDomainEdge(): number {
    const far = Math.min(LARGEST_DUAL, LARGEST_DUAL / Math.abs(this.nu));
    return this.move(far) ? Infinity : lastWith((lambda) => this.move(lambda), 1, far);
  }

  private findCut(): number {
    let first = Infinity;
    this.aboveCut?.forEach((height, i) => {
      const drop = this.nu * this.row.a[i];
      if (drop > 0 && height / drop < first) first = height / drop;
    });
    return first;
  }
}

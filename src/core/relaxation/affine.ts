/**
 * @file The Bregman projection on an affine set {x : Ax = b}: x = ∇φ*(∇φ(x₀) − Aᵀμ), μ the minimum of φ*(∇φ(x₀) − Aᵀμ) + ⟨μ, b⟩. Mirror descent
 * on an underdetermined system ends there, each geometry at a point of its own. [BB] arXiv 2509.14216 §2
 */
import { missOf, orthonormal, type AffineSet } from "../linear/equations";
import { solveSemidefinite } from "../linear/symmetric";
import type { Potential } from "../mirror/types";

export type { AffineSet } from "../linear/equations";

const MAX_PROJECTION_STEPS = 200;
/** The rounding error of an equation, as a share of its terms. */
const EQUATION_ROUNDING = 2e-16;
/** Each equation must be met to within this share of its terms; otherwise the affine set counts as disjoint from the domain. */
const MET_SHARE = 1e-11;
/** The largest damping that is added to a system, as a share of the diagonal of the first system. */
const DAMPING = 1e-3;
/** The largest factor by which a Newton step is lengthened; its inverse limits how far one is shortened. */
const LONGEST_STEP = 1e300;

/**
 * x becomes argmin_z D_φ(z, x) with Az = b, by damped Newton steps in μ; residuals are those of x itself, and a last step starts from it.
 *
 * @param potential φ
 * @param set A and b
 * @param x n entries in the interior of the domain; changed in place
 * @returns μ, m entries, with ∇φ(x⁺) = ∇φ(x) − Aᵀμ where x⁺ is not cut at 0; 0 for rows that repeat others
 * @throws RangeError where the set does not meet the interior of the domain
 */
export function projectOnAffine(potential: Potential, set: AffineSet, x: Float64Array): Float64Array {
  const basis = orthonormal(set);
  const search = new Search(potential, basis, x.slice());
  if (!search.run() || missOf(set, search.x) > MET_SHARE) {
    const size = `${set.rows.length} equation${set.rows.length === 1 ? "" : "s"}`;
    throw new RangeError(`No point of the domain meets the ${size}: choose other right-hand sides.`);
  }
  x.set(search.x);
  return basis.multipliers(search.mu);
}

class Search {
  readonly x: Float64Array;
  readonly mu: Float64Array;
  private readonly m: number;
  private readonly move: Float64Array;
  private readonly delta: Float64Array;
  private readonly trial: Float64Array;
  private readonly residual: Float64Array;
  private readonly system: Float64Array;
  /** The diagonal of the first system. */
  private own: Float64Array | null = null;

  constructor(
    private readonly potential: Potential,
    private readonly set: AffineSet,
    private readonly start: Float64Array,
  ) {
    this.m = set.rows.length;
    this.x = start.slice();
    this.move = start.slice();
    this.mu = new Float64Array(this.m);
    this.delta = new Float64Array(this.m);
    this.trial = new Float64Array(this.m);
    this.residual = new Float64Array(this.m);
    this.system = new Float64Array(this.m * this.m);
  }

  /** False if the equations are not satisfied. */
  run(): boolean {
    let off = this.measure();
    for (let k = 0; k < MAX_PROJECTION_STEPS && off > EQUATION_ROUNDING; k++) {
      this.direct(off);
      if (!this.advance()) break;
      const next = this.measure();
      if (off < MET_SHARE && next > off / 2) break;
      off = next;
    }
    return this.polish() <= MET_SHARE;
  }

  /** Writes Ax − b; returns the largest of its entries as a share of its equation's terms. */
  private measure(): number {
    return missOf(this.set, this.x, this.residual);
  }

  /**
   * δ, the Newton step in μ at x: (A [∇²φ]⁻¹ Aᵀ) δ = Ax − b, with a share `off` of the diagonal at the start added: so it goes on where coordinates
   * that are cut say nothing. The residual itself where that is no way down.
   */
  private direct(off: number): void {
    const { m, system, delta, residual } = this;
    const { rows } = this.set;
    for (let k = 0; k < m; k++)
      for (let l = 0; l <= k; l++) system[k * m + l] = system[l * m + k] = this.form(rows[k], rows[l]);
    const damping = off < DAMPING ? off : DAMPING;
    if (this.own === null) this.own = Float64Array.from({ length: m }, (_, k) => system[k * (m + 1)]);
    for (let k = 0; k < m; k++) system[k * (m + 1)] += damping * this.own[k];
    solveSemidefinite(system, m, residual.slice(), delta);
    if (!(this.fall(delta) > 0)) delta.set(residual);
  }

  /** ⟨a, [∇²φ(x)]⁻¹ b⟩ by polarisation: exactly 0 where φ is separable and a, b share no coordinate. */
  private form(a: Float64Array, b: Float64Array): number {
    const { potential, x, move } = this;
    for (let i = 0; i < x.length; i++) move[i] = a[i] + b[i];
    const along = potential.inverseCurvature(x, move);
    if (a === b) return along / 4;
    for (let i = 0; i < x.length; i++) move[i] = a[i] - b[i];
    return (along - potential.inverseCurvature(x, move)) / 4;
  }

  /** ⟨δ, Ax − b⟩: how fast the dual falls along δ at x. */
  private fall(delta: Float64Array): number {
    let total = 0;
    for (let k = 0; k < delta.length; k++) total += delta[k] * this.residual[k];
    return total;
  }

  /**
   * Goes along δ to where the dual falls at most half as fast as here, and has not begun to rise as fast. False where there is no such place,
   * or no step but one that is lost in rounding.
   */
  private advance(): boolean {
    const half = this.fall(this.delta) / 2;
    let length = 1;
    while (!this.tryStep(length) || this.fallAfter() < -half) {
      length /= 2;
      if (length < 1 / LONGEST_STEP) return false;
    }
    for (let longer = 2 * length; this.fallAfter() > half; longer *= 2) {
      if (longer > LONGEST_STEP) return false;
      if (!this.tryStep(longer) || this.fallAfter() < -half) {
        this.tryStep(length);
        break;
      }
      length = longer;
    }
    this.mu.set(this.trial);
    return true;
  }

  /** x ← ∇φ*(∇φ(x₀) − Aᵀ(μ + length · δ)); false outside of the dual domain. */
  private tryStep(length: number): boolean {
    for (let k = 0; k < this.m; k++) this.trial[k] = this.mu[k] + length * this.delta[k];
    this.combine(this.trial);
    if (this.potential.spaceStep(this.start, this.move, 1, this.x) >= 0) return false;
    return this.x.every((value) => Math.abs(value) < Infinity);
  }

  private fallAfter(): number {
    this.measure();
    return this.fall(this.delta);
  }

  private combine(mu: Float64Array): void {
    this.move.fill(0);
    this.set.rows.forEach((row, k) => {
      for (let i = 0; i < row.length; i++) this.move[i] += mu[k] * row[i];
    });
  }

  /**
   * A Newton step from x itself, so that what remains is the rounding of x and not of μ. It is not taken from
   * a face, where x does not determine its dual.
   */
  private polish(): number {
    const off = this.measure();
    if (off === 0 || off > MET_SHARE) return off;
    if (this.potential.domain === "nonnegative" && this.x.some((value) => value === 0)) return off;
    this.direct(0);
    this.combine(this.delta);
    const before = this.x.slice();
    this.potential.spaceStep(before, this.move, 1, this.x);
    const after = this.measure();
    if (after < off) for (let k = 0; k < this.m; k++) this.mu[k] += this.delta[k];
    else this.x.set(before);
    return Math.min(after, off);
  }
}

/** @file One relaxed projection along a row, in a geometry: θ⁺ = ∇φ(x) − λνa, λ = 1 the Bregman projection on {x : ⟨a, x⟩ = b}. MATH §7 */
import { log, log1p } from "../../../../core/elementary";
import { expTimes } from "../../../../core/elementary/exp";
import { entropy } from "../../../../core/mirror/entropy";
import { euclidean } from "../../../../core/mirror/euclidean";
import { projectOnHyperplane } from "../../../../core/mirror/hyperplane";
import type { Potential } from "../../../../core/mirror/types";
import { dot, type System } from "./system";

/** A point that can be moved. It is stored in coordinates of the motion's own. */
export interface Motion {
  /** D_φ(z, x) at the present x. */
  readonly distance: number;
  /** ‖x − z‖². */
  readonly squaredError: number;
  /** x, in coordinates of its own. */
  readonly state: Float64Array;
  /** Goes to the first point. */
  reset(): void;
  /** Goes to the state of another motion of the same kind. */
  moveTo(state: Float64Array): void;
  /** ⟨a, x⟩ − b. */
  residual(a: Float64Array, b: number): number;
  /**
   * The relaxed projection.
   *
   * @param a row, not all 0
   * @param b right-hand side, ⟨a, z⟩
   * @param norm ‖a‖²
   * @param residual ⟨a, x⟩ − b
   * @returns −1, or the coordinate whose dual left the domain of φ*: then x stays
   */
  relax(a: Float64Array, b: number, norm: number, residual: number, lambda: number): number;
  /** D_φ(z, x⁺) after such a move, without making it; Infinity if it would leave the domain. */
  after(a: Float64Array, b: number, norm: number, residual: number, lambda: number): number;
}

export function createMotion(potential: Potential, system: System): Motion {
  if (potential === euclidean) return new EuclideanMotion(system);
  if (potential === entropy) return new EntropyMotion(system);
  return new GeneralMotion(potential, system);
}

/** In coordinates x − z, in which a small error has all its digits. */
class EuclideanMotion implements Motion {
  /** ‖x − z‖², in an array because a field would allocate memory for each new number. */
  private readonly now = new Float64Array(1);
  private readonly error: Float64Array;
  private readonly first: Float64Array;

  constructor({ start, reference }: System) {
    this.first = start.map((value, i) => value - reference[i]);
    this.error = this.first.slice();
    this.reset();
  }

  get squaredError(): number {
    return this.now[0];
  }
  get distance(): number {
    return this.now[0] / 2;
  }

  get state(): Float64Array {
    return this.error;
  }

  reset(): void {
    this.moveTo(this.first);
  }

  moveTo(state: Float64Array): void {
    this.error.set(state);
    this.now[0] = dot(this.error, this.error);
  }

  residual(a: Float64Array): number {
    return dot(a, this.error);
  }

  relax(a: Float64Array, _b: number, norm: number, residual: number, lambda: number): number {
    const { error } = this;
    const nu = (lambda * residual) / norm;
    let squares = 0;
    for (let i = 0; i < error.length; i++) {
      const value = error[i] - nu * a[i];
      error[i] = value;
      squares += value * value;
    }
    this.now[0] = squares;
    return -1;
  }

  after(_a: Float64Array, _b: number, norm: number, residual: number, lambda: number): number {
    return (this.squaredError - lambda * (2 - lambda) * residual * (residual / norm)) / 2;
  }
}

/** x itself, moved by steps that any potential has. */
export class GeneralMotion implements Motion {
  distance = 0;
  squaredError = 0;
  protected readonly x: Float64Array;
  private readonly projection: Float64Array;

  constructor(
    protected readonly potential: Potential,
    private readonly system: System,
  ) {
    this.x = system.start.slice();
    this.projection = system.start.slice();
    this.reset();
  }

  get state(): Float64Array {
    return this.x;
  }

  reset(): void {
    this.moveTo(this.system.start);
  }

  moveTo(state: Float64Array): void {
    this.x.set(state);
    this.measure();
  }

  residual(a: Float64Array, b: number): number {
    return dot(a, this.x) - b;
  }

  relax(a: Float64Array, b: number, _norm: number, residual: number, lambda: number): number {
    const nu = residual === 0 ? 0 : this.project(a, b);
    const left = this.potential.spaceStep(this.x, a, lambda * nu, this.x);
    this.measure();
    return left;
  }

  after(a: Float64Array, b: number, _norm: number, residual: number, lambda: number): number {
    const nu = residual === 0 ? 0 : this.project(a, b);
    if (this.potential.spaceStep(this.x, a, lambda * nu, this.projection) >= 0) return Infinity;
    const distance = this.potential.divergence(this.system.reference, this.projection);
    return distance < Infinity ? distance : Infinity;
  }

  /** ν of the exact projection. */
  protected project(a: Float64Array, b: number): number {
    this.projection.set(this.x);
    return projectOnHyperplane(this.potential, { a, b }, this.projection);
  }

  /** ‖x − z‖² and D_φ(z, x). */
  protected measure(): void {
    const { x } = this;
    const { reference } = this.system;
    let squares = 0;
    for (let i = 0; i < x.length; i++) squares += (x[i] - reference[i]) * (x[i] - reference[i]);
    this.squaredError = squares;
    this.distance = this.potential.divergence(reference, x);
  }
}

const MAX_NEWTON_STEPS = 60;
/** After a Newton step smaller than this share, the next would be mere rounding. */
const LAST_NEWTON_STEP = 1e-9;
/** The kind of a row: its only entry other than 0, or one of these. */
const MIXED_ROW = 0;
const SIGNED_ROW = -1;

function likenessOf(a: Float64Array): number {
  let entry = MIXED_ROW;
  let isFlat = true;
  for (let i = 0; i < a.length; i++) {
    if (a[i] < 0) return SIGNED_ROW;
    if (a[i] === 0 || a[i] === entry) continue;
    if (entry !== MIXED_ROW) isFlat = false;
    entry = a[i];
  }
  return isFlat ? entry : MIXED_ROW;
}

/** For rows without negative entries it solves ln Σ aᵢxᵢe^{−νaᵢ} = ln b, which is convex and nearly linear in ν. */
class EntropyMotion extends GeneralMotion {
  private readonly weighted: Float64Array;

  constructor(system: System) {
    super(entropy, system);
    this.weighted = new Float64Array(system.dimension);
  }

  protected override project(a: Float64Array, b: number): number {
    const likeness = likenessOf(a);
    if (likeness === SIGNED_ROW || !(b > 0)) return super.project(a, b);
    return likeness === MIXED_ROW ? this.solve(a, b) : this.solveFlat(a, likeness, b);
  }

  /** Entries are 0 or c, so there is one factor for all. */
  private solveFlat(a: Float64Array, c: number, b: number): number {
    let total = 0;
    for (let i = 0; i < a.length; i++) if (a[i] !== 0) total += this.x[i];
    const off = c * total - b;
    return logOf(off, b) / c;
  }

  private solve(a: Float64Array, b: number): number {
    const { x, weighted } = this;
    let largest = 0;
    let value = 0;
    let slope = 0;
    for (let i = 0; i < a.length; i++) {
      const part = a[i] * x[i];
      weighted[i] = part;
      value += part;
      slope += a[i] * part;
      if (a[i] > largest) largest = a[i];
    }
    let nu = 0;
    let last = Infinity;
    for (let k = 0; k < MAX_NEWTON_STEPS; k++) {
      const change = (logOf(value - b, b) * value) / slope;
      const size = Math.abs(change) * largest;
      if (!(size < last)) return nu;
      nu += change;
      if (size < LAST_NEWTON_STEP) return nu;
      last = size;
      value = 0;
      slope = 0;
      for (let i = 0; i < a.length; i++) {
        const part = expTimes(-nu * a[i], weighted[i]);
        value += part;
        slope += a[i] * part;
      }
    }
    return nu;
  }
}

/** ln((b + off)/b), off > −b. */
const logOf = (off: number, b: number): number =>
  Math.abs(off) < b / 2 ? log1p(off / b) : log((b + off) / b);

/** @file The exact effect of a step on D(z, ·) in the mean over oracle and λ, without sampling error. */
import { expm1 } from "../../../../core/elementary";
import { entropy } from "../../../../core/mirror/entropy";
import { upperZero } from "../../../../core/relaxation/upperZero";
import { createEnergy, drawnGradient, drawnRows, type Model } from "./model";
import type { Weighted } from "../../../../experiments/relaxation/law";

export interface Expected {
  /** E D(z, x⁺) − D(z, x) after a step η; Infinity where some x⁺ has left the domain. */
  readonly change: (x: Float64Array, eta: number) => number;
  /** The expected Fejér step: the largest η with E D(z, x⁺) ≤ D(z, x). */
  readonly edge: (x: Float64Array) => number;
}

/** Null if the mean is neither a finite sum nor known in closed form. */
export function createExpected(model: Model): Expected | null {
  if (model.isFlat) return flat(model);
  const { values, oracle } = model;
  if (values === null) return null;
  const rows = drawnRows(model);
  if (rows !== null) return withEdge(model, finite(model, values, rows));
  if (model.potential !== entropy || oracle.kind !== "gaussian") return null;
  return withEdge(model, logNormal(model, values, oracle.sigma));
}

/** ⟨∇f(x), x − z⟩, which is how fast D decreases at η = 0. */
function createSlope({ objective, z }: Model): (x: Float64Array) => number {
  const g = new Float64Array(objective.dimension);
  return (x) => {
    objective.gradient(x, g);
    let slope = 0;
    for (let i = 0; i < g.length; i++) slope += g[i] * (x[i] - z[i]);
    return slope;
  };
}

/** The zero > 0 of −η m₁ slope + ½η² m₂ energy. */
function parabolaEdge({ lambda }: Model, slope: number, energy: number): number {
  const bend = lambda.square * energy;
  if (!(bend > 0)) return Infinity;
  const edge = (2 * lambda.mean * slope) / bend;
  return edge > 0 ? edge : 0;
}

/** φ is quadratic, so D⁺ is a parabola in λη, whatever the law and the oracle. */
function flat(model: Model): Expected {
  const { lambda } = model;
  const [slopeOf, energyOf] = [createSlope(model), createEnergy(model)];
  return {
    change: (x, eta) => {
      const change = (eta * eta * lambda.square * energyOf(x)) / 2 - eta * lambda.mean * slopeOf(x);
      return Number.isNaN(change) ? Infinity : change;
    },
    edge: (x) => parabolaEdge(model, slopeOf(x), energyOf(x)),
  };
}

/** A sum over all rows and all values of λ. */
function finite(model: Model, values: readonly Weighted[], rows: number): Expected["change"] {
  const { potential, z } = model;
  const g = new Float64Array(z.length);
  const next = new Float64Array(z.length);
  return (x, eta) => {
    const before = potential.divergence(z, x);
    let change = 0;
    for (let row = 0; row < rows; row++) {
      drawnGradient(model, row, x, g);
      for (const { value, weight } of values) {
        if (potential.spaceStep(x, g, value * eta, next) >= 0) return Infinity;
        change += (weight / rows) * (potential.divergence(z, next) - before);
      }
    }
    return Number.isNaN(change) ? Infinity : change;
  };
}

/** Entropy: E e^{−ληξ} of normal noise is known. E h = Σ xᵢ (e^{−ληgᵢ + λ²η²σ²/2} − 1) + λη⟨g, z⟩. */
function logNormal({ objective, z }: Model, values: readonly Weighted[], sigma: number): Expected["change"] {
  const g = new Float64Array(z.length);
  return (x, eta) => {
    objective.gradient(x, g);
    let change = 0;
    for (const { value, weight } of values) {
      const t = value * eta;
      for (let i = 0; i < g.length; i++) {
        const down = t * g[i];
        const curved = expm1(-down + (t * t * sigma * sigma) / 2) + down;
        change += weight * (x[i] * curved - down * (x[i] - z[i]));
      }
    }
    return Number.isNaN(change) ? Infinity : change;
  };
}

const NEVER_STEP = 1e300;
/** The most doublings and halvings to bracket the edge. */
const MOST_HALVINGS = 1100;

/** Where the change, which is convex and decreases from 0, is 0 again. */
function withEdge(model: Model, change: Expected["change"]): Expected {
  const [slopeOf, energyOf] = [createSlope(model), createEnergy(model)];
  const edge = (x: Float64Array): number => {
    const slope = slopeOf(x);
    const energy = energyOf(x);
    if (!(slope > 0)) return energy > 0 ? 0 : Infinity;
    const f = (eta: number) => change(x, eta);
    const guess = parabolaEdge(model, slope, energy);
    let high = guess > 0 && guess < NEVER_STEP ? guess : 1;
    let low = 0;
    if (f(high) > 0) {
      for (let k = 0; k < MOST_HALVINGS; k++) {
        const next = high / 2;
        if (!(f(next) > 0)) {
          low = next;
          break;
        }
        high = next;
      }
      if (low === 0) return 0;
    } else {
      do {
        low = high;
        high *= 2;
        if (high > NEVER_STEP) return Infinity;
      } while (!(f(high) > 0));
    }
    return upperZero(f, () => NaN, low, high);
  };
  return { change, edge };
}

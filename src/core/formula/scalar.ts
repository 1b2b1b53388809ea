/**
 * @file One coordinate of a potential that is a formula: its inverse mirror map, conjugate and divergence by way of φ″ alone, which is
 * positive, so that nothing cancels.
 */
import { exp, log, log1p } from "../elementary";
import { tailFrom } from "./ends";
import type { Facts } from "./facts";
import { integrate, middleOf } from "./quadrature";

export interface FormulaScalar {
  readonly value: (x: number) => number;
  readonly slope: (x: number) => number;
  readonly bend: (x: number) => number;
  /** 1/φ″(x); 0 at x = 0 if the domain ends there. */
  readonly rate: (x: number) => number;
  readonly slopeGap: (x: number, y: number) => number;
  readonly divergence: (x: number, y: number) => number;
  readonly shift: (x: number, d: number) => number;
  readonly inverse: (theta: number) => number;
  readonly conjugate: (theta: number) => number;
}

/** A difference is computed directly if its rounding error is below this share of it; otherwise φ″ is integrated. */
const PLAIN_ERROR_SHARE = 8e-15;
/** If x and y are closer than this, relative to the larger, the difference is not even tried. */
const CLOSE_SHARE = 0.25;
const HALF_ULP = 1.1102230246251565e-16;

export function createScalar(facts: Facts): FormulaScalar {
  const { domain, zero } = facts;
  const ends = domain !== "real";
  const value = (x: number) => (ends && x === 0 ? zero.phi : facts.phi.at(x));
  const slope = (x: number) => (ends && x === 0 ? zero.slope : facts.slope.at(x));
  const bend = (x: number) => (ends && x === 0 ? zero.bend : facts.bend.at(x));
  const slopeGap = createGap(facts);
  const shift = createShift(facts, slopeGap);
  const inverse = (theta: number): number => {
    if (!(theta < facts.dual.high)) return Infinity;
    if (!(theta > facts.dual.low)) return ends ? 0 : -Infinity;
    const d = facts.slope.at(1) - theta;
    return d === 0 ? 1 : shift(1, d);
  };
  return {
    value,
    slope,
    bend,
    rate: (x) => (ends && x === 0 ? 0 : 1 / facts.bend.at(x)),
    slopeGap,
    divergence: createDivergence(facts, value, slope),
    shift,
    inverse,
    conjugate(theta) {
      const x = inverse(theta);
      if (x === 0 && ends) return -zero.phi;
      return Number.isFinite(x) ? theta * x - value(x) : Infinity;
    },
  };
}

const areClose = (x: number, y: number) => Math.abs(x - y) < CLOSE_SHARE * Math.max(Math.abs(x), Math.abs(y));

/** Integrals from 0 on are split at this share of the way: below it, φ″ is taken to be a power. */
const CUT_SHARE = 9.094947017729282e-13;

/** ∫ φ″ from 0 to b, or ∫ |from − t| φ″ with `from` 0 or b; the domain ends at 0. */
function fromZero({ bend, atZero, zero }: Facts, b: number, from = NaN): number {
  if (zero.bend > 0 && zero.bend < Infinity) return integrate(bend, 0, b, from);
  const c = b * CUT_SHARE;
  const first = from === 0 ? 0 : tailFrom(c, bend.at(c), atZero, 0);
  const second = Number.isNaN(from) ? 0 : tailFrom(c, bend.at(c), atZero, 1);
  const tail = Number.isNaN(from) ? first : from === 0 ? second : from * first - second;
  return tail + integrate(bend, c, b, from);
}

/** φ′(x) − φ′(y), within about 1e-14 of itself. */
function createGap(facts: Facts): (x: number, y: number) => number {
  const { domain, slope, bend, zero } = facts;
  const ends = domain !== "real";
  const above = (x: number, y: number): number => {
    const fromEnd = ends && y === 0;
    if (fromEnd && zero.slope === -Infinity) return Infinity;
    if (!areClose(x, y)) {
      const gap = fromEnd ? -zero.slope : -slope.boundedAt(y);
      const error = fromEnd ? 2 * HALF_ULP * Math.abs(gap) : slope.bound();
      const all = gap + slope.boundedAt(x);
      if (error + slope.bound() <= PLAIN_ERROR_SHARE * all) return all;
    }
    const all = fromEnd ? fromZero(facts, x) : integrate(bend, y, x);
    return all < Infinity ? all : slope.at(x) - (fromEnd ? zero.slope : slope.at(y));
  };
  return (x, y) => (x === y ? 0 : x > y ? above(x, y) : -above(y, x));
}

/**
 * φ(x) − φ(y) − φ′(y)(x − y) = ∫ (x − t) φ″(t) dt from y to x, within about 1e-14 of itself where φ″ is smooth over an octave; 0 at
 * equality, Infinity where a face makes it so.
 */
function createDivergence(
  facts: Facts,
  value: (x: number) => number,
  slope: (x: number) => number,
): (x: number, y: number) => number {
  const { domain, phi, bend } = facts;
  const ends = domain !== "real";
  const plain = (x: number, y: number): number => {
    const at = value(x);
    const errorAt = ends && x === 0 ? 4 * HALF_ULP * Math.abs(at) : boundAt(phi, x);
    const below = value(y);
    const errorBelow = ends && y === 0 ? 4 * HALF_ULP * Math.abs(below) : boundAt(phi, y);
    const tilt = slope(y) * (x - y);
    const errorTilt = ends && y === 0 ? 0 : boundAt(facts.slope, y) * Math.abs(x - y);
    const all = at - below - tilt;
    const error = errorAt + errorBelow + errorTilt + 3 * HALF_ULP * (Math.abs(at - below) + Math.abs(tilt));
    return error <= PLAIN_ERROR_SHARE * all ? all : NaN;
  };
  return (x, y) => {
    if (x === y) return 0;
    if (ends && (x < 0 || y < 0)) return Infinity;
    if (ends && x === 0 && facts.zero.phi === Infinity) return Infinity;
    if (ends && y === 0 && facts.zero.slope === -Infinity) return Infinity;
    const direct = areClose(x, y) ? NaN : plain(x, y);
    if (direct >= 0) return direct;
    if (ends && x === 0) return fromZero(facts, y, 0);
    if (ends && y === 0) return fromZero(facts, x, x);
    const all = integrate(bend, x < y ? x : y, x < y ? y : x, x);
    if (all < Infinity) return all;
    // φ″ is too large for a number, φ′ need not be: the mean of its ends.
    const mean = ((x - y) * (slope(x) - slope(y))) / 2;
    return mean === mean ? mean : Infinity;
  };
}

function boundAt(evaluator: Facts["phi"], x: number): number {
  evaluator.boundedAt(x);
  return evaluator.bound();
}

const MAX_ROOT_STEPS = 200;
/** After a step below this share of x, what remains is of a higher order. */
const LAST_ROOT_STEP = 1e-8;
/** The relative change of x by which the local power of φ″ is measured. */
const NUDGE = 9.5367431640625e-7;
const LOG_NUDGE = log1p(NUDGE);
/** Powers are read off to 7 digits: the rest is rounding. */
const POWER_GRID = 1e7;

/** z with φ′(z) = φ′(x) − d, cut at 0 if the domain ends there; ±Infinity beyond the dual domain. */
function createShift(
  facts: Facts,
  slopeGap: (x: number, y: number) => number,
): (x: number, d: number) => number {
  const { domain, slope, zero, dual, computable } = facts;
  const ends = domain !== "real";
  const start = (x: number, d: number): number => {
    const level = ends && x === 0 ? zero.slope : slope.at(x);
    if (d < 0 && dual.high < Infinity && -d >= dual.high - level) return Infinity;
    if (d < 0) return NaN;
    if (ends) return zero.slope > -Infinity && d >= slopeGap(x, 0) ? 0 : NaN;
    return d >= level - dual.low ? -Infinity : NaN;
  };
  /** Beyond the range of doubles, φ″ is continued as a power. */
  const beyond = (edge: number, rest: number): number => {
    const z = moved(facts, edge, rest);
    return z === z ? z : ends && edge === computable.low ? 0 : edge;
  };
  return (x, d) => {
    if (ends && x === 0 && (zero.slope === -Infinity || d > 0)) return 0;
    const known = start(x, d);
    if (known === known) return known;
    // So near to 0 that φ″ overflows, a step does not move x.
    if (ends && x > 0 && x <= computable.low) return x;
    let low = d < 0 ? x : computable.low;
    let high = d < 0 ? computable.high : x;
    let z = x === 0 && ends ? NaN : moved(facts, x, -d);
    if (z === x) return x;
    if (!(z > low && z < high) && x !== 0) {
      const edge = d < 0 ? high : low;
      const rest = slope.at(x) - d - slope.at(edge);
      if (d < 0 ? rest >= 0 : rest <= 0) return beyond(edge, rest);
    }
    let before = Infinity;
    for (let k = 0; k < MAX_ROOT_STEPS; k++) {
      const inside = z > low && z < high;
      if (!inside || k % 8 === 7) z = between(low, high);
      if (!(z > low && z < high)) return z;
      const rest = slopeGap(z, x) + d;
      if (rest === 0) return z;
      if (rest > 0) high = z;
      else low = z;
      const next = moved(facts, z, -rest);
      const size = Math.abs(next - z);
      const within = next >= low && next <= high;
      if (within && (size <= LAST_ROOT_STEP * Math.abs(next) || (size < 1e-300 && size >= before)))
        return next;
      before = size;
      z = next;
    }
    return z;
  };
}

/** A number between the ends of a bracket, by magnitude; 0 comes first if it lies inside. */
function between(low: number, high: number): number {
  if (low < 0 && high > 0) return 0;
  return middleOf(
    low === 0 ? Math.min(1e-300, high / 4) : low,
    high === 0 ? Math.max(-1e-300, low / 4) : high,
  );
}

/**
 * Where φ′ has risen by rise from z, were φ″ the power of z that it is close by: a Newton step in φ′^(…), exact for powers. Newton's own
 * where that has no such point.
 */
function moved({ bend, domain }: Facts, z: number, rise: number): number {
  const curve = bend.at(z);
  const size = Math.abs(z);
  const outward = z > 0 ? rise : -rise;
  const g = outward / (curve * size);
  const power = 1 + log(bend.at(z * (1 + NUDGE)) / curve) / LOG_NUDGE;
  const b = Math.round(power * POWER_GRID) / POWER_GRID;
  const turn = b === 0 ? g : log1p(b * g) / b;
  if (turn === turn && z !== 0 && turn > -Infinity) return z * exp(turn);
  return domain === "real" ? z + rise / curve : NaN;
}

/**
 * @file η_CE along rays from the centre of the triangle of three classes.
 * In one sector (sorted entries a ≤ c ≤ b) the ray of slope m in [−1, ½] is 3p = (1 − ρ, 1 + mρ, 1 + (1 − m)ρ), 0 < ρ < 1:
 * m = −1 runs to the vertex b, m = ½ to the middle of the edge a = 0. On a ray η_CE climbs from 0 to one peak and falls to 0.
 */
import { etaEntropyAware } from "../../../core/bound";
import { exp, log } from "../../../core/elementary";

/** Where a ray crosses a level: on the side of the centre and on that of the face, before and after its peak. */
export interface RayPoint {
  readonly m: number;
  readonly inner: number;
  readonly outer: number;
}

export interface Arcs {
  /** Crossings from m = −1 to m = ½ when every ray reaches the level, else null. */
  readonly full: readonly RayPoint[] | null;
  /** Otherwise the arcs of rays that reach it, each from its axis of symmetry to its tip, where inner = outer. */
  readonly islands: readonly { readonly axis: "vertex" | "edge"; readonly arc: readonly RayPoint[] }[];
}

const TO_VERTEX = -1;
const TO_EDGE = 0.5;
/** ln ρ where rays begin; η_CE is below 0.009 there. */
const NEAREST_LOG_RHO = -36;
const HALVINGS = 70;
const GOLDEN_SHARE = 0.6180339887498949;

function valueAt(m: number, rho: number): number {
  const p = new Float64Array(3);
  p[0] = 1 - rho;
  p[1] = 1 + m * rho;
  p[2] = 1 + (1 - m) * rho;
  return etaEntropyAware(p);
}

/** The arg max of a function with one peak, by golden section. */
function argMax(f: (x: number) => number, low: number, high: number): number {
  let [from, to] = [low, high];
  let [left, right] = [to - GOLDEN_SHARE * (to - from), from + GOLDEN_SHARE * (to - from)];
  let [fLeft, fRight] = [f(left), f(right)];
  for (let i = 0; i < HALVINGS; i++) {
    if (fLeft < fRight) {
      [from, left, fLeft] = [left, right, fRight];
      right = from + GOLDEN_SHARE * (to - from);
      fRight = f(right);
    } else {
      [to, right, fRight] = [right, left, fLeft];
      left = to - GOLDEN_SHARE * (to - from);
      fLeft = f(left);
    }
  }
  return (from + to) / 2;
}

/** The boundary between a point where `holds` is true and one where it is false. */
function edge(holds: (x: number) => boolean, inside: number, outside: number): number {
  let [yes, no] = [inside, outside];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (yes + no) / 2;
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}

function peakRho(m: number): number {
  return exp(argMax((t) => valueAt(m, exp(t)), log(0.01), log(0.5)));
}

/** The largest η_CE on a ray. */
export function peak(m: number): number {
  return valueAt(m, peakRho(m));
}

/** The crossings of a ray. If its peak is below the level (by rounding, at a tip), both are the peak. */
function crossings(m: number, level: number): RayPoint {
  const top = peakRho(m);
  if (valueAt(m, top) <= level) return { m, inner: top, outer: top };
  const inner = exp(edge((t) => valueAt(m, exp(t)) >= level, log(top), NEAREST_LOG_RHO));
  return { m, inner, outer: edge((rho) => valueAt(m, rho) >= level, top, 1) };
}

/** The slope with the lowest peak, from which the ridge rises toward both axes. */
export const SADDLE_SLOPE = 0.22064445769426067;

/**
 * Where η_CE equals the level in one sector.
 * @param level > 0
 * @param intervals for each arc
 */
export function entropyAwareArcs(level: number, intervals: number): Arcs {
  const ks = Array.from({ length: intervals + 1 }, (_, k) => k / intervals);
  if (level < peak(SADDLE_SLOPE))
    return { full: ks.map((k) => crossings(TO_VERTEX + (TO_EDGE - TO_VERTEX) * k, level)), islands: [] };
  const sides = [
    { axis: "vertex", from: TO_VERTEX },
    { axis: "edge", from: TO_EDGE },
  ] as const;
  const islands = sides
    .filter(({ from }) => peak(from) > level)
    .map(({ axis, from }) => {
      const tip = edge((m) => peak(m) >= level, from, SADDLE_SLOPE);
      return { axis, arc: ks.map((k) => crossings(from + (tip - from) * k * (2 - k), level)) };
    });
  return { full: null, islands };
}

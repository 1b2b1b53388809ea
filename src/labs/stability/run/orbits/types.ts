/** @file The types of a bifurcation diagram's results. */
import type { OrbitsParams } from "../params";

/** The columns from … to − 1. */
export interface OrbitsTask {
  readonly part: "orbits";
  readonly params: OrbitsParams;
  readonly from: number;
  readonly to: number;
}

/** Values of `kind`, which say where the orbit of a column ends. This one: not computed yet. */
export const ORBIT_UNKNOWN = 0;
/** At the target. */
export const ORBIT_SETTLED = 1;
/** On a cycle of `period` beliefs inside the simplex. */
export const ORBIT_CYCLE = 2;
/** On a cycle on which the clamp throws the belief from face to face. */
export const ORBIT_BOUNCING = 3;
/** On a cycle that touches one face. */
export const ORBIT_TOUCHING = 4;
/** On no cycle that was found; neighbouring orbits separate, since the Lyapunov exponent is above 0. */
export const ORBIT_CHAOTIC = 5;
/** On no cycle that was found, though neighbouring orbits do not separate. */
export const ORBIT_UNDECIDED = 6;

/** One entry for each column; NaN, ORBIT_UNKNOWN and 0 while it is not computed. */
export interface OrbitColumns {
  /** Columns × kept, row after row: the first entries of beliefs after the transient. */
  readonly states: Float64Array<ArrayBuffer>;
  /** The mean of ln|slope| of the recurrence along the orbit; −Infinity where the clamp acts on it. */
  readonly lyapunov: Float64Array<ArrayBuffer>;
  readonly kind: Uint8Array<ArrayBuffer>;
  /** The number of beliefs on the cycle; 0 if there is none. */
  readonly period: Uint32Array<ArrayBuffer>;
  /**
   * Between this column and the next: the largest step at which its fate was observed, and the smallest for
   * that of the next; 0 if the two do not differ.
   */
  readonly ends: Float64Array<ArrayBuffer>;
  readonly begins: Float64Array<ArrayBuffer>;
}

/** Columns of the task, in order. */
export interface OrbitsResult extends OrbitColumns {
  readonly part: "orbits";
  readonly done: number;
}

/** Neighbouring columns of the same kind and period. */
export interface Regime {
  readonly kind: "settled" | "cycle" | "bouncing" | "touching" | "chaotic" | "undecided";
  readonly period: number;
  /**
   * The smallest and the largest step at which it was observed: those of the first and last columns,
   * elsewhere found by bisection. What lies between two regimes was not examined.
   */
  readonly from: number;
  readonly to: number;
}

export interface OrbitsTrace extends OrbitColumns {
  readonly part: "orbits";
  readonly params: OrbitsParams;
  readonly step: Float64Array;
  /** From the smallest step up; only ranges that are computed. */
  readonly regimes: readonly Regime[];
  readonly complete: boolean;
}

export interface OrbitsSummary {
  readonly lab: "stability";
  readonly part: "orbits";
  /** The number of steps that were tried. */
  readonly columns: number;
  /** The widest regimes that were observed, at most 24, from the smallest step up. */
  readonly regimes: readonly Regime[];
  /** The steps at which a period first doubles: 1 → 2, 2 → 4, 4 → 8, … */
  readonly doublings: readonly { readonly to: number; readonly step: number }[];
  /** The smallest steps from which the belief bounces, touches a face, and is chaotic; null if it never does. */
  readonly bouncingFrom: number | null;
  readonly touchingFrom: number | null;
  readonly chaoticFrom: number | null;
  /**
   * Chaos begins above this step, and at `chaoticFrom` at the latest. In between, periods double so fast that
   * no bisection can resolve it.
   */
  readonly chaoticAfter: number | null;
  /** The largest finite Lyapunov exponent; null when there is none. */
  readonly largestLyapunov: number | null;
  /** Exact (MATH §3): the step at which the target stops being stable, and whether a small cycle arises there. */
  readonly local: number;
  readonly supercritical: boolean;
}

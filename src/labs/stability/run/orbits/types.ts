/** @file What a bifurcation diagram gives back. */
import type { OrbitsParams } from "../params";

/** Columns from … to − 1. */
export interface OrbitsTask {
  readonly part: "orbits";
  readonly params: OrbitsParams;
  readonly from: number;
  readonly to: number;
}

/** Values of `kind`: where the orbit of a column ends up. */
export const UNKNOWN = 0;
/** At the target. */
export const SETTLED = 1;
/** On a cycle of `period` beliefs inside. */
export const CYCLE = 2;
/** On a cycle that the clamp throws from one face to the other. */
export const BOUNCING = 3;
/** On a cycle that touches one face. */
export const TOUCHING = 4;
/** On no cycle that was found, and neighbours drift apart: the Lyapunov exponent is above 0. */
export const CHAOTIC = 5;
/** On no cycle that was found, and neighbours do not drift apart. */
export const UNDECIDED = 6;

/** Per column; NaN, UNKNOWN and 0 where it is not computed yet. */
export interface OrbitColumns {
  /** Columns × kept, row-major: first entries of the beliefs after the transient. */
  readonly states: Float64Array<ArrayBuffer>;
  /** Mean of ln|slope| of the recurrence along the orbit; −Infinity where the clamp acts on it. */
  readonly lyapunov: Float64Array<ArrayBuffer>;
  readonly kind: Uint8Array<ArrayBuffer>;
  /** Beliefs on the cycle; 0 when there is none. */
  readonly period: Uint32Array<ArrayBuffer>;
  /** Between this column and the next: up to which step its fate was seen, and from which the next one's; 0 where they do not differ. */
  readonly ends: Float64Array<ArrayBuffer>;
  readonly begins: Float64Array<ArrayBuffer>;
}

/** Columns of the task, in order. */
export interface OrbitsResult extends OrbitColumns {
  readonly part: "orbits";
  readonly done: number;
}

/** Neighbouring columns of one kind and period. */
export interface Regime {
  readonly kind: "settled" | "cycle" | "bouncing" | "touching" | "chaotic" | "undecided";
  readonly period: number;
  /**
   * The smallest and the largest step at which it was seen: of the first and the last columns theirs, elsewhere bisected. What lies
   * between one regime and the next was not looked at.
   */
  readonly from: number;
  readonly to: number;
}

export interface OrbitsTrace extends OrbitColumns {
  readonly part: "orbits";
  readonly params: OrbitsParams;
  readonly step: Float64Array;
  /** From the smallest step up; only stretches that are computed. */
  readonly regimes: readonly Regime[];
  readonly complete: boolean;
}

export interface OrbitsSummary {
  readonly lab: "stability";
  readonly part: "orbits";
  /** How many steps were tried. */
  readonly columns: number;
  /** The longest-lived regimes that were seen, at most 24, from the smallest step up. */
  readonly regimes: readonly Regime[];
  /** Where a period first doubles: 1 → 2, 2 → 4, 4 → 8, … */
  readonly doublings: readonly { readonly to: number; readonly step: number }[];
  /** The smallest steps from which the belief bounces, touches a face, and is chaotic; null when it never does. */
  readonly bouncingFrom: number | null;
  readonly touchingFrom: number | null;
  readonly chaoticFrom: number | null;
  /** Chaos begins above this step, at `chaoticFrom` at the latest: below it periods double ever faster, which no bisection resolves. */
  readonly chaoticAfter: number | null;
  /** The largest finite Lyapunov exponent; null when there is none. */
  readonly largestLyapunov: number | null;
  /** Exact (MATH §3): where the target loses stability, and whether a small cycle is born there. */
  readonly local: number;
  readonly supercritical: boolean;
}

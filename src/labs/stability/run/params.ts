/** @file Params of the stability experiment, and their limits: public, stable, documented in docs/links.md and by `schema stability`. */
import { beliefProblem } from "../../../param/belief";
import type { Range } from "../../../param/range";
import type { Limits } from "../../../param/limits";
import { UPDATES, type Update } from "../../../experiments/update";

export { UPDATES, type Update };

/** As low as the recurrences in odds can go without leaving the doubles. */
export const FLOOR: Limits = { atLeast: 1e-100, atMost: 1e-3 };

/** Entry x of a belief (x, 1 − x) on the slice: a start or a target. */
export const ENTRY: Limits = { above: 0, below: 1 };
/** The range of an axis of entries, faces included. */
export const X_RANGE: Limits = { atLeast: 0, atMost: 1 };
/** The exponents of ten of the step. */
export const LOG_RANGE: Limits = { atLeast: -12, atMost: 9 };
export const SIDE: Limits = { whole: true, atLeast: 1, atMost: 2048 };
export const COLUMNS: Limits = { whole: true, atLeast: 1, atMost: 4096 };
export const ITERATIONS: Limits = { whole: true, atLeast: 1, atMost: 1_000_000 };
export const TRANSIENT: Limits = { whole: true, atLeast: 0, atMost: 1_000_000 };
export const KEPT_STATES: Limits = { whole: true, atLeast: 1, atMost: 4096 };
/** Steps tried per octave while scanning for the first that collapses. */
export const SCAN: Limits = { whole: true, atLeast: 1, atMost: 4096 };
/** The relative precision of the bisection of a threshold. */
export const PRECISION: Limits = { atLeast: 1e-15, atMost: 0.1 };
export const MAX_CLASSES = 16;
export const CLASSES: Limits = { whole: true, atLeast: 2, atMost: MAX_CLASSES };
export const PAIRS: Limits = { whole: true, atLeast: 1, atMost: 10_000_000 };
/** Closer pairs would be decided by the rounding of their beliefs. */
export const RADIUS: Limits = { atLeast: 1e-6, atMost: 1 };
/** Steps and fractions are above 0 and at most as large as the cap of all step rules. */
const POSITIVE_SIZE: Limits = { above: 0, atMost: 1e9 };
export const FRACTION: Limits = POSITIVE_SIZE;
export const CLIMBS: Limits = { whole: true, atLeast: 0, atMost: 10_000 };
export const STEP: Limits = POSITIVE_SIZE;

export const PARTS = ["atlas", "threshold", "orbits", "audit", "pair"] as const;
export type Part = (typeof PARTS)[number];
/** The step of each cell: the value on its axis, or that fraction of η_max(p_t), evaluated again at every t. */
export const ATLAS_RULES = ["fixed", "boundFraction"] as const;
/** How p₁ and p₂ of a pair are drawn; run/audit/sample.ts explains what `radius` means for each. */
export const SAMPLINGS = ["flat", "local", "face", "centre", "vertex"] as const;
export const CERTIFICATES = ["paper", "certified"] as const;

export type { Range };
export interface AtlasRule {
  kind: (typeof ATLAS_RULES)[number];
}

interface AtlasCommon {
  part: "atlas";
  update: Update;
  rule: AtlasRule;
  width: number;
  height: number;
  iterations: number;
  floor: number;
  tolerance: number;
}
/** C = 2: the first entry of the target (or of the start) horizontally, the step vertically. */
interface Slice extends AtlasCommon {
  classes: 2;
  x: Range;
  logStep: Range;
}
/** C = 3: a window of the triangle with vertices (0, 0), (1, 0), (½, 1) for classes 1, 2, 3; one step everywhere. */
interface Triangle extends AtlasCommon {
  classes: 3;
  /** p₂ + p₃/2. */
  x: Range;
  /** p₃. */
  y: Range;
  step: number;
}
/** Every cell is a target. All cells start at `start`, or each at the mirror image 1 − q of its target. */
export type SliceOfTargets = Slice & { axis: "target"; start: number | "mirrored" };
export type SliceOfStarts = Slice & { axis: "start"; target: number };
export type TriangleOfTargets = Triangle & { axis: "target"; start: "uniform" | number[] };
export type TriangleOfStarts = Triangle & { axis: "start"; target: number[] };
export type SliceAtlas = SliceOfTargets | SliceOfStarts;
export type TriangleAtlas = TriangleOfTargets | TriangleOfStarts;
export type AtlasParams = SliceAtlas | TriangleAtlas;
export const ATLAS_AXES = ["target", "start"] as const satisfies readonly AtlasParams["axis"][];
export const SHOWN_CLASSES = [2, 3] as const satisfies readonly AtlasParams["classes"][];
export const AXIS_LABELS = { target: "targets", start: "starts" } as const;
export const SHOWN_LABELS = { 2: "slice", 3: "triangle" } as const;
export const ATLAS_RULE_LABELS = { fixed: "fixed", boundFraction: "fraction of bound" } as const;

/** From each start x, the smallest fixed step in `logStep` that does not converge, found by scan and bisection. */
export interface ThresholdParams {
  part: "threshold";
  update: Update;
  target: number;
  x: Range;
  width: number;
  logStep: Range;
  /** Steps tried per octave. */
  scan: number;
  precision: number;
  iterations: number;
  floor: number;
  tolerance: number;
}

/** The beliefs where runs settle, for a range of steps. */
export interface OrbitsParams {
  part: "orbits";
  update: Update;
  target: number;
  start: number;
  logStep: Range;
  width: number;
  transient: number;
  kept: number;
  floor: number;
}

/** Sampled pairs at η = fraction × the pair's certificate. MATH §6. */
export interface AuditParams {
  part: "audit";
  classes: number;
  pairs: number;
  sampling: (typeof SAMPLINGS)[number];
  radius: number;
  fraction: number;
  certificate: (typeof CERTIFICATES)[number];
  update: Update;
  seed: number;
  /** The number of random starts from which a search climbs to the worst ratio that it can find; 0 = no search. */
  climbs: number;
}

/** A pair given by its own numbers, which the link of a counterexample opens. */
export interface PairParams {
  part: "pair";
  update: Update;
  target: number[];
  first: number[];
  second: number[];
  step: number;
}

export type StabilityParams = AtlasParams | ThresholdParams | OrbitsParams | AuditParams | PairParams;
export type ParamsOf<P extends Part> = Extract<StabilityParams, { part: P }>;

/** Why these numbers are no belief on the triangle. */
export function triangleProblem(p: readonly number[]): string | null {
  const problem = beliefProblem(p, 3);
  return problem === null && p.length !== 3 ? `the triangle has three classes, got ${p.length}` : problem;
}

/** @file The types of a single step's results. */
import type { Geometry, StepParams } from "../params";

/** A coordinate whose dual left the domain of φ*. */
export interface LeftDomain {
  /** Counted from 0. */
  readonly coordinate: number;
  readonly dual: number;
}

/** h(λ) = D(z, x_λ) − D(z, x) along the way to the exact projection on a hyperplane; null outside the dual domain. */
export interface Rise {
  readonly lambda: number;
  readonly value: number | null;
}

/** The step in one geometry; vectors are lists of plain numbers. */
export interface GeometryStep {
  readonly geometry: Geometry;
  /** Null if there is none, because the dual left its domain. */
  readonly next: readonly number[] | null;
  /** The multiplier of the set: ∇φ(next) = ∇φ(x) − ηg − ν·1 on the support (−νa on a hyperplane); 0 in the whole space. */
  readonly nu: number | null;
  /** The indices of positive entries, from 0; in the whole space all of them. */
  readonly support: readonly number[];
  readonly gradientAtPoint: readonly number[];
  readonly gradientAtNext: readonly number[] | null;
  /** D(next, x), and D(x, next), which may be infinite. */
  readonly divergence: number | null;
  readonly divergenceReverse: number | null;
  readonly legendreOnSimplex: boolean;
  /** The step of the whole domain divided by its sum; null if that cannot be divided, or if the set is not the simplex. */
  readonly renormalised: readonly number[] | null;
  /** max |renormalisedᵢ − nextᵢ|. */
  readonly renormalisedGap: number | null;
  /** D(z, x) and D(z, next), z the reference. */
  readonly toReference: { readonly before: number; readonly after: number } | null;
  readonly h: readonly Rise[];
  /** The largest Fejér λ; Infinity if all are. */
  readonly secondZero: number | null;
  readonly domainEdge: number | null;
  readonly cutFrom: number | null;
  readonly leftDomain: LeftDomain | null;
}

/** The ends of steps of size s·η, s from 0 to 1, one after another; NaN if there is none. */
export interface Way {
  readonly points: Float64Array;
  readonly duals: Float64Array;
  /** The same divided by the sum; empty if the set is not the simplex. */
  readonly divided: Float64Array;
  readonly dividedDuals: Float64Array;
}

/** The balls around the point through the next: {y : D(y, x) ≤ r} and {y : D(x, y) ≤ r}, r = D(next, x); outlines, row-major. */
export interface Balls {
  readonly radius: number;
  readonly left: Float64Array;
  readonly right: Float64Array;
}

/** Steps from a grid of points on the triangle: from and to, one after another. */
export interface Field {
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/** The step of one geometry. */
export interface OneResult {
  readonly part: "step";
  readonly kind: "step";
  readonly step: GeometryStep;
  readonly way: Way;
  /** Of the first geometry, for three classes on the simplex. */
  readonly balls: Balls | null;
}

/** The field of the first geometry, if there is one. */
export interface FieldResult {
  readonly part: "step";
  readonly kind: "field";
  readonly field: Field | null;
}

/** The curve of one geometry. */
export interface CurveResult {
  readonly part: "step";
  readonly kind: "edge";
  readonly x: Float64Array;
  readonly edge: Float64Array;
}

export interface StepResult {
  readonly part: "step";
  readonly kind: "steps";
  readonly steps: readonly GeometryStep[];
  /** The same objects as long as a geometry and its step do not change. */
  readonly ways: readonly Way[];
  readonly balls: Balls | null;
  readonly field: Field | null;
}

/** The largest Fejér step of the cross-entropy by belief (x, 1 − x), for each geometry. */
export interface EdgeResult {
  readonly part: "step";
  readonly kind: "edge";
  readonly x: Float64Array;
  /** For each geometry; Infinity if no step fails; empty for a metric of more classes. */
  readonly edges: readonly Float64Array[];
}

/** What the tasks of one step give. */
export type StepTaskResult = OneResult | FieldResult | CurveResult;

export type StepTask = { readonly part: "step"; readonly params: StepParams } & (
  | { readonly kind: "step"; readonly geometry: Geometry; readonly isFirst: boolean }
  | { readonly kind: "field" }
  | { readonly kind: "edge"; readonly geometry: Geometry }
);

export interface StepTrace {
  readonly part: "step";
  readonly complete: boolean;
  readonly params: StepParams;
  readonly steps: StepResult | null;
  readonly edge: EdgeResult | null;
}

export type StepSummary = { readonly lab: "geometry"; readonly part: "step" } & Omit<
  GeometryStep,
  "geometry"
> & {
    readonly beside: readonly GeometryStep[];
  };

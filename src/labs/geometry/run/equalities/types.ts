/** @file What a textbook method and the template's row for it give back. */
import type { OneTrace } from "../../../../experiments/oneTask";
import type { EqualitiesParams } from "../params";

/** What is almost the textbook method: how far it is from it. */
export interface Variant {
  readonly name: string;
  /** Rows of n entries. */
  readonly x: Float64Array<ArrayBuffer>;
}

/** Rows of n entries, t = 0, 1, …; there are fewer than steps + 1 where numbers grew beyond all numbers. */
export interface Equalities {
  readonly part: "equalities";
  readonly dimension: number;
  readonly textbook: Float64Array<ArrayBuffer>;
  readonly template: Float64Array<ArrayBuffer>;
  /** The diagonal of ∇²φ_t in the step to row t, and its direction u; NaN in row 0. */
  readonly metric: Float64Array<ArrayBuffer>;
  readonly oracle: Float64Array<ArrayBuffer>;
  readonly variants: readonly Variant[];
}

export interface EqualitiesResult extends Equalities {
  /** With the rows all that it takes to go on: the steps that were asked for, and what the methods remember. */
  readonly resume: { readonly steps: number; readonly memory: Float64Array<ArrayBuffer> };
}

export type EqualitiesTrace = OneTrace<EqualitiesParams, Equalities>;

export interface VariantSummary {
  readonly name: string;
  readonly end: readonly number[];
  readonly largestDifference: number;
}

type Rows = readonly (readonly number[])[];

export interface EqualitiesSummary {
  readonly lab: "geometry";
  readonly part: "equalities";
  readonly pair: EqualitiesParams["pair"];
  /** x_0, x_1, … */
  readonly textbook: Rows;
  readonly template: Rows;
  readonly metric: readonly (readonly number[] | null)[];
  readonly oracle: readonly (readonly number[] | null)[];
  /** max |textbook − template| over all steps and entries. */
  readonly largestDifference: number;
  readonly variants: readonly VariantSummary[];
}

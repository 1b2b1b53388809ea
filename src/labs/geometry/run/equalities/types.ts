/** @file The types of the results of a textbook method and its row. */
import type { OneTrace } from "../../../../experiments/oneTask";
import type { EqualitiesParams } from "../params";

/** A method that is nearly the textbook's, and its distance from it. */
export interface Variant {
  readonly name: string;
  /** Rows of n entries. */
  readonly x: Float64Array<ArrayBuffer>;
}

/** Rows of n entries for t = 0, 1, …; fewer than steps + 1 if numbers overflowed. */
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
  /** Together with the rows, all that is needed to continue: the number of steps asked for, and the methods' state. */
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

/** @file The type of a textbook method with the template's row for it: two ways to take the same steps. */
import type { Objective } from "../../../../core/objective";
import type { EqualitiesParams } from "../params";
import type { Memory } from "./memory";

/** x becomes the next point, from step t on. */
export type Step = (x: Float64Array, t: number) => void;
/** The same, which also writes the row: the diagonal of the metric, and the direction. */
export type Row = (x: Float64Array, t: number, metric: Float64Array, oracle: Float64Array) => void;

export interface Pair {
  readonly textbook: Step;
  readonly row: Row;
  readonly variants: readonly { readonly name: string; readonly step: Step }[];
}

/** ∇f at (x, t), in an array of its own that is reused. */
type Gradient = (x: Float64Array, t: number) => Float64Array;

export function gradientOf(objective: Objective): Gradient {
  const g = new Float64Array(objective.dimension);
  return (x, t) => {
    objective.gradient(x, g, t);
    return g;
  };
}

/** Makes a pair whose whole state is in the memory. */
export type Of = (
  params: EqualitiesParams,
  objective: Objective,
  start: Float64Array,
  memory: Memory,
) => Pair;

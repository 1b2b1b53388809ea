/** @file The laws of a relaxation λ_n, as params name them. */
import type { Limits } from "../../param/limits";
import type { Short } from "../../param/spelt";

/** The limits of a relaxation; with 0 the point stays. */
export const LAMBDA: Limits = { atLeast: 0, atMost: 1e6 };
export const PROBABILITY: Limits = { atLeast: 0, atMost: 1 };
/** The limits of the mean and of the standard deviation of ln λ. */
export const LOG_MEAN: Limits = { atLeast: -20, atMost: 20 };
export const LOG_DEVIATION: Limits = { atLeast: 0, atMost: 20 };
export const GAIN: Limits = { atLeast: 0, atMost: 1e6 };
export const COUPLINGS = ["large", "small", "independent"] as const;

/** A law of λ_n. A bare number is short for the constant. */
export type RelaxationKind =
  | { kind: "constant"; value: number }
  /** The second value has this probability, the first the rest. */
  | { kind: "twoPoint"; values: number[]; probability: number }
  | { kind: "uniform"; from: number; to: number }
  | { kind: "logNormal"; mu: number; sigma: number }
  /** As twoPoint, but the second value falls on the largest residuals, on the smallest, or on any. */
  | {
      kind: "coupled";
      values: number[];
      probability: number;
      coupling: (typeof COUPLINGS)[number];
    }
  /** λ = 1 + gain · r/(1 + r), r the residual of the row. */
  | { kind: "residual"; gain: number };
export type Relaxation = number | Short<RelaxationKind>;

/** @file The laws of a relaxation λ_n, as params name them. */
import type { Limits } from "../../param/limits";
import type { Short } from "../../param/spelt";

/** Relaxations: 0 stands still. */
export const LAMBDA: Limits = { atLeast: 0, atMost: 1e6 };
export const PROBABILITY: Limits = { atLeast: 0, atMost: 1 };
/** Of the mean and the standard deviation of ln λ. */
export const LOG_MEAN: Limits = { atLeast: -20, atMost: 20 };
export const LOG_DEVIATION: Limits = { atLeast: 0, atMost: 20 };
export const GAIN: Limits = { atLeast: 0, atMost: 1e6 };
export const COUPLINGS = ["large", "small", "independent"] as const;

/** λ_n; a bare number is short for a constant. */
export type RelaxationKind =
  | { kind: "constant"; value: number }
  /** The second value with this probability, else the first. */
  | { kind: "twoPoint"; values: number[]; probability: number }
  | { kind: "uniform"; from: number; to: number }
  | { kind: "logNormal"; mu: number; sigma: number }
  /** As twoPoint; the second value on the largest, the smallest, or any fraction of the residuals. */
  | {
      kind: "coupled";
      values: number[];
      probability: number;
      coupling: (typeof COUPLINGS)[number];
    }
  /** λ = 1 + gain · r/(1 + r), r the residual of the row. */
  | { kind: "residual"; gain: number };
export type Relaxation = number | Short<RelaxationKind>;

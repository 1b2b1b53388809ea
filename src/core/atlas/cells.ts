/** @file Cells of the binary slice: each is a run, with the way it ends. MATH §5 (ours) */
import type { Limits, Mode } from "./odds";

/** How the run of a cell ended. */
export const CELL_CONVERGED = 1;
export const CELL_COLLAPSED = 2;
export const CELL_WANDERING = 3;

/** One cell before its first step. */
export interface Cell {
  /** Odds of the start. */
  t: number;
  a: number;
  b: number;
  /** Odds between which the belief is within the tolerance of its target. */
  inFrom: number;
  inTo: number;
  /** Odds between which the belief is proven to stay within the tolerance; from ≥ to if nothing is proven. */
  from: number;
  to: number;
  /** Whether the run is proven to end outside the tolerance without ever being clamped. */
  isTooSlow: boolean;
}

export interface Problem {
  readonly mode: Mode;
  readonly limits: Limits;
  readonly iterations: number;
  readonly count: number;
  /** Writes cell `index`. */
  readonly cell: (index: number, out: Cell) => void;
}

/** How the run of every cell ended (0 while it goes on), and at what time. */
export interface Ends {
  readonly ends: Uint8Array;
  /** Converged: first t from which the belief stays within the tolerance. Collapsed: first t that was clamped. Else 0. */
  readonly times: Uint32Array;
}

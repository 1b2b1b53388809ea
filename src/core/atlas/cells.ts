/** @file Cells of the binary slice: one run each, and what became of it. MATH §5 (ours) */
import type { Limits, Mode } from "./odds";

/** What became of a cell. */
export const CONVERGED = 1;
export const COLLAPSED = 2;
export const WANDERING = 3;

/** One cell before its first step. */
export interface Cell {
  /** Odds of the start. */
  t: number;
  a: number;
  b: number;
  /** Odds between which the belief is within the tolerance of its target. */
  inFrom: number;
  inTo: number;
  /** Odds between which it stays so, proven; from ≥ to: nowhere. */
  from: number;
  to: number;
  /** Proven to end outside the tolerance, never clamped. */
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

/** What became of every cell: a word, or 0 while it runs, and its time. */
export interface Ends {
  readonly ends: Uint8Array;
  /** Converged: first t from which the belief stays within the tolerance. Collapsed: first t that was clamped. Else 0. */
  readonly times: Uint32Array;
}

/** @file Tells how the run of a cell ends from its last beliefs. */
import type { OutcomeSummary } from "../../../../core/diagnostics";
import { periodOf } from "../orbits/period";

/** The number of last states that are examined. */
const TAIL_STATES = 128;
const LONGEST_PERIOD = 32;
/** Two states with smaller differences count as the same. */
const SAME_STATE_GAP = 1e-7;
/** If the first entries of the last states are within this range, the run rests. */
const RESTING_RANGE = 0.02;
/** A belief with an entry smaller than this is on a face. */
const FACE_SHARE = 1e-6;

export type CellEnd =
  /** Within the tolerance, or clamped (and from then on alternating between two faces, or not), from step `at` on. */
  | { readonly kind: "settled" | "collapsed" | "betweenFaces"; readonly at: number }
  /** Alternates between first entries from `low` to `high`. */
  | { readonly kind: "cycle"; readonly period: number; readonly low: number; readonly high: number }
  /** Every entry approaches the target's, or rests elsewhere; `distance` is max |pᵢ − qᵢ| at the end. */
  | { readonly kind: "approaching" | "stalled"; readonly distance: number }
  /** The first entries of the last `states` states are between `low` and `high`, on no cycle of up to `longest`. */
  | {
      readonly kind: "irregular";
      readonly low: number;
      readonly high: number;
      readonly states: number;
      readonly longest: number;
    };

interface Ended {
  /** Row after row, t = 0 … `steps`. */
  readonly beliefs: Float64Array;
  readonly target: readonly number[];
  readonly steps: number;
  readonly ends: OutcomeSummary;
  /** The number of beliefs that were clamped. */
  readonly clamps: number;
}

export function endOf(run: Ended): CellEnd {
  const { settledAt, collapsedAt } = run.ends;
  if (settledAt !== null) return { kind: "settled", at: settledAt };
  const tails = run.target.map((_, entry) => tailOf(run, entry));
  if (collapsedAt === null) return wandering(run.target, tails);
  return { kind: run.clamps > 2 && touchesInTurn(tails) ? "betweenFaces" : "collapsed", at: collapsedAt };
}

/** One entry of each of the last states. */
function tailOf({ beliefs, target, steps }: Ended, entry: number): number[] {
  const from = Math.max(0, steps + 1 - TAIL_STATES);
  return Array.from({ length: steps + 1 - from }, (_, i) => beliefs[(from + i) * target.length + entry]);
}

function wandering(target: readonly number[], tails: readonly number[][]): CellEnd {
  const [first] = tails;
  const period = periodOf(first, LONGEST_PERIOD, SAME_STATE_GAP);
  const [low, high] = [Math.min(...first), Math.max(...first)];
  if (period > 1) return { kind: "cycle", period, low, high };
  const distance = Math.max(...tails.map((tail, i) => Math.abs(tail[tail.length - 1] - target[i])));
  if (tails.every((tail, i) => approaches(tail, target[i]))) return { kind: "approaching", distance };
  if (high - low < RESTING_RANGE) return { kind: "stalled", distance };
  const states = first.length;
  return { kind: "irregular", low, high, states, longest: Math.min(LONGEST_PERIOD, states >> 1) };
}

/** Whether numbers move monotonically toward this one, without passing it. */
function approaches(row: readonly number[], to: number): boolean {
  const left = row.map((x) => Math.abs(x - to));
  const side = row[0] < to;
  return row.every((x, i) => i === 0 || (x < to === side && left[i] <= left[i - 1]));
}

/** Whether the last states touch two faces alternately: each without the other. */
function touchesInTurn(tails: readonly number[][]): boolean {
  const touches = tails.map((tail) => tail.map((x) => x < FACE_SHARE));
  const without = (one: readonly boolean[], other: readonly boolean[]) =>
    one.some((touch, t) => touch && !other[t]);
  return touches.some((one, i) =>
    touches.slice(i + 1).some((other) => without(one, other) && without(other, one)),
  );
}

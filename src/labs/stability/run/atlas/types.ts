/** @file What an atlas gives back. */
import type { KernelName } from "../../../../core/atlas/kernel";
import type { AtlasParams } from "../params";
import type { ClaimId } from "./claims";
import type { PropertyLines } from "./lattice";

/** Every stride-th column of every stride-th row that no coarser pass has done; rows dealt out to `of` tasks. */
export interface AtlasTask {
  readonly part: "atlas";
  readonly params: AtlasParams;
  readonly stride: number;
  /** Whether coarser passes have the cells of every 2·stride-th row and column. */
  readonly refines: boolean;
  readonly turn: number;
  readonly of: number;
}

/** Cells in the order of the task's rows, left to right. */
export interface AtlasResult {
  readonly part: "atlas";
  /** What became of each cell; UNKNOWN where it is not computed yet. */
  readonly ends: Uint8Array<ArrayBuffer>;
  /** Converged: first t from which the belief stays within the tolerance; collapsed: first t that was clamped; else 0. */
  readonly times: Uint32Array<ArrayBuffer>;
  /** Cells that are done: in the order in which they end, not in their own. */
  readonly done: number;
  /** On the triangle: of the cells that keep to each of the promises, how many there are, converged, collapsed. */
  readonly tally: Float64Array<ArrayBuffer> | null;
  readonly kernel: KernelName;
}

/** Values of `ends`: converged, collapsed and wandering are those of the core. Outside: a cell beyond the triangle. */
export const UNKNOWN = 0;
export { COLLAPSED, CONVERGED, WANDERING } from "../../../../core/atlas/cells";
export const OUTSIDE = 4;

/**
 * The curves over a slice atlas, at every column, in the units of its vertical axis: steps, or fractions of η_max at the start (of η_max at
 * the target for the local threshold). Infinity where there is none.
 */
export interface AtlasCurves {
  /** η_max at the start (MATH §1), certified step min p/q and exact Fejér step η† at the start (MATH §9). */
  readonly bound: Float64Array;
  readonly entropyAware: Float64Array;
  readonly certified: Float64Array;
  readonly fejer: Float64Array;
  /** The exact local threshold at the target: 2, or 4q(1 − q) (MATH §3). */
  readonly local: Float64Array;
  /**
   * Lower edge of the first row above the lowest converged one that did not converge: what was measured, one row's height exactly.
   * Infinity where all rows from there on converged, NaN where none did.
   */
  readonly measured: Float64Array;
}

/** Where a triangle's step equals a value that varies from cell to cell. */
export interface LevelLine extends PropertyLines {
  /** The value that all cells have in common, in the units of the step; null when it varies. */
  readonly constant: number | null;
}

/** What is drawn over the cells: a claim, or what the cells measured. */
export type LineId = ClaimId | "measured";

/**
 * For C = 2 the step at every column, see {@link AtlasCurves}. For C = 3 the lines in the triangle's plane (p₂ + p₃/2, p₃) where the step, or
 * the fraction, is the value that {@link AtlasCurves} tells, and the border of the cells that converged (nothing before the last cell is
 * there); `throughout` says whether the step is at or below it.
 */
export type AtlasLine = Float64Array | LevelLine;

/** What the sentences about an atlas are made of. */
export interface AtlasStatistics {
  readonly summary: AtlasSummary;
  /** As in the trace for C = 3; for C = 2 of the picture's cells. */
  readonly sides: AtlasSides | null;
}

/** What is derived of an atlas. */
export interface AtlasDerived extends Readonly<Record<LineId, AtlasLine>> {
  readonly statistics: AtlasStatistics;
}

/** What the findings compare a run with. */
export const PROMISE_IDS = ["bound", "certified", "fejer", "local"] as const satisfies readonly ClaimId[];
export type PromiseId = (typeof PROMISE_IDS)[number];

export interface Side {
  readonly cells: number;
  readonly converged: number;
  readonly collapsed: number;
}
/** Runs at or below a curve, and above it: how many there are, how many of them converged and collapsed. */
export interface Sides {
  readonly below: Side;
  readonly above: Side;
}
export type AtlasSides = Readonly<Record<PromiseId, Sides>>;

/** Something for each promise. */
export const ofPromises = <Value>(of: (id: PromiseId) => Value): Record<PromiseId, Value> => ({
  bound: of("bound"),
  certified: of("certified"),
  fejer: of("fejer"),
  local: of("local"),
});

/** Both sides, of all runs and those at or below the curve. */
export const sidesFrom = (all: Side, below: Side): Sides => ({
  below,
  above: {
    cells: all.cells - below.cells,
    converged: all.converged - below.converged,
    collapsed: all.collapsed - below.collapsed,
  },
});

export interface AtlasTrace {
  readonly part: "atlas";
  readonly params: AtlasParams;
  readonly width: number;
  readonly height: number;
  /** Row-major from the lowest step up; a cell that is not computed has the values of the coarser cell around it. */
  readonly ends: Uint8Array<ArrayBuffer>;
  readonly times: Uint32Array<ArrayBuffer>;
  /** Cells on a side of the finest complete pass: 1 when finished; 0 before the first. */
  readonly grain: number;
  /** Cells computed. */
  readonly done: number;
  readonly counts: AtlasCounts;
  /** For C = 3, of the cells computed so far: those whose first step keeps to each promise, and the others. Null for C = 2. */
  readonly sides: AtlasSides | null;
  readonly kernel: KernelName | null;
  readonly complete: boolean;
}

/** Of the cells computed so far. */
export interface AtlasCounts {
  /** How many runs ended so; the words are those of a tracking run. */
  readonly converged: number;
  readonly collapsed: number;
  readonly wandering: number;
}

/** How many cells have a step at or below a curve, and how many of them converged; the same above it. */
export interface AtlasVerdict {
  readonly below: number;
  readonly belowConverged: number;
  readonly above: number;
  readonly aboveConverged: number;
}

export interface AtlasSummary extends AtlasCounts {
  readonly lab: "stability";
  readonly part: "atlas";
  /** Runs; on the triangle those inside it. */
  readonly cells: number;
  /** Median and last of the times at which converged cells settled; null when none did. */
  readonly medianSettledAt: number | null;
  readonly lastSettledAt: number | null;
  /**
   * Against η_max, the certified step and the exact Fejér step at the start, and the local threshold at the target: how many cells have a first
   * step `below` (or at) it, how many of them converged, and the same `above` it. With `boundFraction` the step is that fraction of η_max at the
   * start. Null before there is a cell.
   */
  readonly bound: AtlasVerdict | null;
  readonly certified: AtlasVerdict | null;
  readonly fejer: AtlasVerdict | null;
  readonly local: AtlasVerdict | null;
  /** What computed, `wasm` or `typescript`, with the same bits. */
  readonly kernel: KernelName | null;
}

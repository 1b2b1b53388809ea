/** @file The types of an atlas's results. */
import type { KernelName } from "../../../../core/atlas/kernel";
import type { AtlasParams } from "../params";
import type { ClaimId } from "./claims";
import type { PropertyLines } from "./lattice";

/** Every stride-th column of every stride-th row, without those of coarser passes. The rows are divided among `of` tasks. */
export interface AtlasTask {
  readonly part: "atlas";
  readonly params: AtlasParams;
  readonly stride: number;
  /** Whether coarser passes contain the cells of every 2·stride-th row and column. */
  readonly refines: boolean;
  readonly turn: number;
  readonly of: number;
}

/** The cells in the order of the task's rows, from left to right. */
export interface AtlasResult {
  readonly part: "atlas";
  /** The end of each cell; CELL_UNKNOWN until it is computed. */
  readonly ends: Uint8Array<ArrayBuffer>;
  /** Converged: first t from which the belief stays within the tolerance; collapsed: first t that was clamped; else 0. */
  readonly times: Uint32Array<ArrayBuffer>;
  /** The number of cells that are done. They are counted as they end, not in their own order. */
  readonly done: number;
  /**
   * On the triangle, for each claim three counts of the cells that keep to it: how many they are, how many
   * converged, how many collapsed.
   */
  readonly tally: Float64Array<ArrayBuffer> | null;
  readonly kernel: KernelName;
}

/** Values of `ends`. Converged, collapsed and wandering are those of the core; outside means beyond the triangle. */
export const CELL_UNKNOWN = 0;
export { CELL_COLLAPSED, CELL_CONVERGED, CELL_WANDERING } from "../../../../core/atlas/cells";
export const CELL_OUTSIDE = 4;

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
   * The lower edge of the first row above the lowest converged one that did not converge, as measured: exact
   * to the height of a row. Infinity if all higher rows converged, NaN if no row did.
   */
  readonly measured: Float64Array;
}

/** Where the step of a triangle equals a value that varies from cell to cell. */
export interface LevelLine extends PropertyLines {
  /** The value if it is the same for all cells, in units of the step; null if it varies. */
  readonly constant: number | null;
}

/** A line over the cells: a claim, or what the cells have measured. */
export type LineId = ClaimId | "measured";

/**
 * For C = 2, the step at every column, see {@link AtlasCurves}. For C = 3, the lines in the triangle's plane
 * (p₂ + p₃/2, p₃) on which the step, or the fraction, has the value that {@link AtlasCurves} describes, and
 * the border of the cells that converged (empty until the last cell is known); `throughout` says whether the
 * step is at or below the value in the whole window; null if that differs.
 */
export type AtlasLine = Float64Array | LevelLine;

/** The numbers in the sentences about an atlas. */
export interface AtlasStatistics {
  readonly summary: AtlasSummary;
  /** As in the trace for C = 3; for C = 2, of the cells in the picture. */
  readonly sides: AtlasSides | null;
}

/** What is derived of an atlas. */
export interface AtlasDerived extends Readonly<Record<LineId, AtlasLine>> {
  readonly statistics: AtlasStatistics;
}

/** The claims with which the findings compare a run. */
export const PROMISE_IDS = ["bound", "certified", "fejer", "local"] as const satisfies readonly ClaimId[];
export type PromiseId = (typeof PROMISE_IDS)[number];

export interface Side {
  readonly cells: number;
  readonly converged: number;
  readonly collapsed: number;
}
/** The runs at or below a curve, and those above: how many they are, how many converged, how many collapsed. */
export interface Sides {
  readonly below: Side;
  readonly above: Side;
}
export type AtlasSides = Readonly<Record<PromiseId, Sides>>;

/** Makes a record with a value for each claim. */
export const ofPromises = <Value>(of: (id: PromiseId) => Value): Record<PromiseId, Value> => ({
  bound: of("bound"),
  certified: of("certified"),
  fejer: of("fejer"),
  local: of("local"),
});

/** Both sides of a curve, from the counts of all runs and of those at or below it. */
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
  /** Row after row from the lowest step. A cell that is not computed has the values of the coarser cell around it. */
  readonly ends: Uint8Array<ArrayBuffer>;
  readonly times: Uint32Array<ArrayBuffer>;
  /** The side in cells of the finest complete pass: 1 when finished; 0 before the first. */
  readonly grain: number;
  /** The number of cells computed. */
  readonly done: number;
  readonly counts: AtlasCounts;
  /**
   * For C = 3, counts of the cells computed so far: those whose first step keeps to each claim, and the
   * others. Null for C = 2.
   */
  readonly sides: AtlasSides | null;
  readonly kernel: KernelName | null;
  readonly complete: boolean;
}

/** Counts of the cells computed so far. */
export interface AtlasCounts {
  /** The number of runs with each end; the words are those of a Tracking run. */
  readonly converged: number;
  readonly collapsed: number;
  readonly wandering: number;
}

/** How many cells have a step at or below a curve, and how many of these converged; and the same above it. */
export interface AtlasVerdict {
  readonly below: number;
  readonly belowConverged: number;
  readonly above: number;
  readonly aboveConverged: number;
}

export interface AtlasSummary extends AtlasCounts {
  readonly lab: "stability";
  readonly part: "atlas";
  /** The number of runs; on the triangle, of those inside it. */
  readonly cells: number;
  /** The median and the maximum of the times at which cells settled; null if none did. */
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
  /** The kernel that computed, `wasm` or `typescript`; both give the same bits. */
  readonly kernel: KernelName | null;
}

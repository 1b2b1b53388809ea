/** @file The target of a whole run as rows: every step or, if the trace is thinned, a grid and all corners. */
import type { Dataset } from "../../../experiments/types";
import type { Target, TrackingParams } from "./params";
import { targetSource, type TargetSource } from "./target";
import { bucketSize, thinRecorder } from "./thin";
import type { TargetRows as Rows } from "./types";

export interface TargetTrace {
  readonly classes: number;
  readonly names: readonly string[] | null;
  readonly rows: Rows;
}

/** The number of intervals in that grid. */
const GRID_INTERVALS = 2048;

/**
 * The target of a run, computed once for all pictures of it. For a long stream, the function that it returns
 * is given the target that the first rule has recorded, because computing it here would block the thread.
 */
export function targetTrace(
  params: TrackingParams,
  dataset: Dataset | null,
): (seen: Rows | null) => TargetTrace {
  const source = targetSource(params, dataset);
  const { classes, names } = source;
  if (isLongStream(params, classes)) return (seen) => ({ classes, names, rows: seen ?? EMPTY_TRACE });
  const whole = { classes, names, rows: targetRows(params, source) };
  return () => whole;
}

const EMPTY_TRACE: Rows = { t: new Float64Array(), q: new Float64Array() };

/** Whether a stream is too long to keep its target for every step. */
export function isLongStream({ steps, target, rules }: TrackingParams, classes: number): boolean {
  return target.kind === "stream" && bucketSize(steps, classes, rules.length) > 1;
}

function targetRows({ steps, target, rules }: TrackingParams, source: TargetSource): Rows {
  if (target.kind !== "stream" && bucketSize(steps, source.classes, rules.length) > 1)
    return rowsAt(source, gridTimes(target, steps));
  return everyRow(source, steps + 1);
}

function everyRow(source: TargetSource, rows: number): Rows {
  const { classes } = source;
  const t = new Float64Array(rows);
  const q = new Float64Array(rows * classes);
  for (let row = 0; row < rows; row++) {
    const now = source.at(row);
    t[row] = row;
    for (let i = 0; i < classes; i++) q[row * classes + i] = now[i];
  }
  return { t, q };
}

function rowsAt(source: TargetSource, times: readonly number[]): Rows {
  const q = new Float64Array(times.length * source.classes);
  times.forEach((t, row) => q.set(source.at(t), row * source.classes));
  return { t: Float64Array.from(times), q };
}

/** Times between which the target is constant or moves in a straight line. */
function gridTimes(target: Exclude<Target, { kind: "stream" }>, steps: number): number[] {
  const turns = target.kind === "shift" ? [target.at - 1, target.at] : [target.start, target.end];
  const grid = Array.from({ length: GRID_INTERVALS + 1 }, (_, k) => Math.floor((k * steps) / GRID_INTERVALS));
  return [...new Set([...turns, ...grid])].filter((t) => t >= 0).toSorted((a, b) => a - b);
}

export interface TargetRecorder {
  readonly push: (t: number, q: Float64Array) => void;
  /** The rows so far, in new arrays. */
  readonly rows: () => Rows;
}

/** Records the target of a stream, thinned like a rule's rows, up to the end of the data; then the target stays. */
export function targetRecorder(
  classes: number,
  bucket: number,
  dataEnd: number,
  steps: number,
): TargetRecorder {
  const recorder = thinRecorder(classes, bucket, null);
  const row = {
    t: 0,
    belief: new Float64Array(classes) as Float64Array,
    step: 0,
    bound: 0,
    kl: 0,
    clamped: false,
  };
  return {
    push: (t, q) => {
      if (t > dataEnd && t < steps) return;
      row.t = t;
      row.belief = q;
      recorder.push(row, false);
    },
    rows: () => {
      const { t, belief } = recorder.copy();
      return { t, q: belief };
    },
  };
}

/** @file The target of a whole run as rows: every step, or, when the trace is thinned, all of its turns and a grid. */
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

/** Intervals of the grid of a thinned target. */
const GRID = 2048;

/**
 * The target of a run, computed once for all its pictures. What it returns is given a long stream's target as far as the first rule has
 * seen it: to compute that here would hold everything up.
 */
export function targetTrace(
  params: TrackingParams,
  dataset: Dataset | null,
): (seen: Rows | null) => TargetTrace {
  const source = targetSource(params, dataset);
  const { classes, names } = source;
  if (isLongStream(params, classes)) return (seen) => ({ classes, names, rows: seen ?? NOTHING });
  const whole = { classes, names, rows: targetRows(params, source) };
  return () => whole;
}

const NOTHING: Rows = { t: new Float64Array(), q: new Float64Array() };

/** Whether a stream is too long to keep its target of every step. */
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

/** Between two of these the target is constant or a straight line. */
function gridTimes(target: Exclude<Target, { kind: "stream" }>, steps: number): number[] {
  const turns = target.kind === "shift" ? [target.at - 1, target.at] : [target.start, target.end];
  const grid = Array.from({ length: GRID + 1 }, (_, k) => Math.floor((k * steps) / GRID));
  return [...new Set([...turns, ...grid])].filter((t) => t >= 0).toSorted((a, b) => a - b);
}

export interface TargetRecorder {
  readonly push: (t: number, q: Float64Array) => void;
  /** What is kept so far, in arrays of its own. */
  readonly rows: () => Rows;
}

/** Thins the target of a stream like a rule's rows as far as the data goes; then it is held, to the last step. */
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

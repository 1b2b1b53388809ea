/** @file The target of a whole run as rows: every step, or, when the trace is thinned, all of its turns and a grid. */
import type { Dataset } from "../types";
import type { Target, TrackingParams } from "./params";
import { targetSource, type TargetSource } from "./target";
import { bucketSize, thinRecorder } from "./thin";
import type { TrackingTrace } from "./types";

type Rows = TrackingTrace["target"];

export interface TargetTrace {
  readonly classes: number;
  readonly names: readonly string[] | null;
  readonly rows: Rows;
}

/** Intervals of the grid of a thinned target. */
const GRID = 2048;

const known = new WeakMap<
  TrackingParams,
  { readonly dataset: Dataset | null; readonly trace: TargetTrace }
>();

/** Partial pictures come ten times a second with the same params: their target is computed once. */
export function targetTrace(params: TrackingParams, dataset: Dataset | null): TargetTrace {
  const before = known.get(params);
  if (before !== undefined && before.dataset === dataset) return before.trace;
  const source = targetSource(params, dataset);
  const trace = { classes: source.classes, names: source.names, rows: targetRows(params, source, dataset) };
  known.set(params, { dataset, trace });
  return trace;
}

function targetRows(params: TrackingParams, source: TargetSource, dataset: Dataset | null): Rows {
  const { steps, target, rules } = params;
  const bucket = bucketSize(steps, source.classes, rules.length);
  if (bucket === 1) return everyRow(source, steps + 1);
  return target.kind === "stream"
    ? thinnedStream(source, bucket, steps, Math.min(steps, (dataset?.length ?? 1) - 1))
    : rowsAt(source, gridTimes(target, steps));
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

/** Thinned like a rule's rows as far as the data goes; then it is held to the end. */
function thinnedStream(source: TargetSource, bucket: number, steps: number, dataEnd: number): Rows {
  const recorder = thinRecorder(source.classes, bucket, null);
  const row = { t: 0, belief: source.at(0), step: 0, bound: 0, kl: 0, clamped: false };
  const push = (t: number) => {
    row.t = t;
    row.belief = source.at(t);
    recorder.push(row, false);
  };
  for (let t = 0; t <= dataEnd; t++) push(t);
  if (dataEnd < steps) push(steps);
  const { t, belief } = recorder.finish();
  return { t, q: belief };
}

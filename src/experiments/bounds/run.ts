/** @file The bounds experiment: the slice and the triangle, a task each, small enough to run in one slice of work. */
import type { Experiment, Slice } from "../types";
import { boundsRows } from "./rows";
import type { BoundsParams } from "./params";
import { runSlice, sliceKey } from "./slice";
import { summarizeBounds } from "./summary";
import { runTriangle } from "./triangle";
import type { BoundsResult, BoundsSummary, BoundsTask, BoundsTrace } from "./types";

/** Nanoseconds, measured. */
function cost({ part, params }: BoundsTask): number {
  if (part === "slice") return 800_000 + 120_000 * params.p.length;
  return params.surface === "bound" ? 500_000 : 1_000_000;
}

function* run(task: BoundsTask): Generator<Slice<BoundsResult>, BoundsResult, void> {
  const result = task.part === "slice" ? runSlice(task.params) : runTriangle(task.params);
  yield { done: 1, total: 1, snapshot: () => copyOf(result) };
  return result;
}

function copyOf(result: BoundsResult): BoundsResult {
  if (result.part === "triangle") return { ...result, values: result.values.slice() };
  const { x, logit, curves } = result;
  const copies = Object.entries(curves).map(([id, curve]) => [id, curve.slice()]);
  return { ...result, x: x.slice(), logit: logit.slice(), curves: Object.fromEntries(copies) };
}

function arraysOf(result: BoundsResult): Float64Array[] {
  if (result.part === "triangle") return [result.values];
  return [result.x, result.logit, ...Object.values(result.curves)];
}

export const experiment: Experiment<BoundsParams, BoundsTask, BoundsResult, BoundsTrace, BoundsSummary> = {
  name: "bounds",
  plan: (params) => [
    { part: "slice", params },
    { part: "triangle", params },
  ],
  cost,
  run,
  merge: (params, _dataset, results) => {
    const slice = results.find((result) => result?.part === "slice") ?? null;
    const triangle = results.find((result) => result?.part === "triangle") ?? null;
    return { params, slice, triangle, complete: slice !== null && triangle !== null };
  },
  summarize: summarizeBounds,
  rows: (params) => boundsRows(params),
  buffers: (result) =>
    arraysOf(result)
      .map(({ buffer }) => buffer)
      .filter((buffer) => buffer instanceof ArrayBuffer),
  reuse: ({ part, params }) => `${part} ${part === "slice" ? sliceKey(params) : params.surface}`,
};

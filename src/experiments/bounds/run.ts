/** @file The bounds experiment: the slice and the triangle, a task each, small enough to run in one slice of work. */
import type { Experiment, Slice } from "../types";
import { boundsRows } from "./rows";
import type { BoundsParams } from "./params";
import { runSlice } from "./slice";
import { summarizeBounds } from "./summary";
import { isKnown, remember, runTriangle } from "./triangle";
import type { BoundsResult, BoundsSummary, BoundsTask, BoundsTrace } from "./types";

/** Nanoseconds, measured. */
function cost({ part, params }: BoundsTask): number {
  if (part === "slice") return 800_000 + 120_000 * params.p.length;
  return isKnown(params.surface) ? 10_000 : 15_000_000;
}

function* run(task: BoundsTask): Generator<Slice<BoundsResult>, BoundsResult, void> {
  const result = task.part === "slice" ? runSlice(task.params) : runTriangle(task.params);
  yield { done: 1, total: 1, snapshot: () => result };
  return result;
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
    if (triangle !== null) remember(triangle);
    return { params, slice, triangle, complete: slice !== null && triangle !== null };
  },
  summarize: summarizeBounds,
  rows: (params) => boundsRows(params),
  buffers: () => [],
};

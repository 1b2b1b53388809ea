/** @file The atlas: tasks in passes from coarse to fine, each a set of cells run to their ends. */
import type { Ends, Problem } from "../../../../core/atlas/cells";
import { createKernel, releaseKernel, type Kernel } from "../../../../core/atlas/kernel";
import { sweep } from "../../../../core/atlas/sweep";
import type { Experiment, Slice } from "../../../../experiments/types";
import type { AtlasParams } from "../params";
import { deriveAtlas } from "./derive";
import { atlasFile } from "./file";
import { placesOf, stripsOf, tasksOf, type Places } from "./grid";
import { mergeAtlas } from "./merge";
import { atlasRows } from "./rows";
import { sliceProblem } from "./slice";
import { summarizeAtlas } from "./summary";
import { counter, emptyTally } from "./tally";
import { runTriangle } from "./triangle";
import type { AtlasResult, AtlasSummary, AtlasTask, AtlasTrace } from "./types";

/** A slice of work in nanoseconds. */
const SLICE_NS = 1e6;
/**
 * Nanoseconds for a step of a cell, measured with the plain kernel, and the share of steps that remains
 * because ends can be proved early.
 */
const SLICE_STEP = 9;
const TRIANGLE_STEP = 160;
const RUN_SHARE = 0.4;

const stepCost = ({ params }: AtlasTask) => (params.classes === 2 ? SLICE_STEP : TRIANGLE_STEP);

function cost(task: AtlasTask): number {
  const cells = stripsOf(task).reduce((sum, { count }) => sum + count, 0);
  return 50_000 + cells * (200 + RUN_SHARE * task.params.iterations * stepCost(task));
}

function work(task: AtlasTask, places: Places, out: Pick<AtlasResult, "ends" | "times">) {
  const { params } = task;
  const budget = Math.round(SLICE_NS / stepCost(task));
  if (params.classes === 3)
    return {
      kernel: "typescript" as const,
      steps: runTriangle(params, places, out, budget),
      tally: emptyTally(),
    };
  const kernel = createKernel();
  const steps = withKernel(kernel, sliceProblem(params, places), out, budget);
  return { kernel: kernel.name, steps, tally: null };
}

function* withKernel(kernel: Kernel, problem: Problem, out: Ends, budget: number) {
  yield* sweep(kernel, problem, out, budget);
  releaseKernel(kernel);
}

/** Counts the cells up to `done` that are not counted yet; does nothing on the slice. */
function tallying({ params }: AtlasTask, places: Places, ends: Uint8Array, tally: Float64Array | null) {
  if (params.classes === 2 || tally === null) return () => undefined;
  const count = counter(params, places, tally);
  let counted = 0;
  return (done: number) => {
    count(ends, counted, done);
    counted = done;
  };
}

function* run(task: AtlasTask): Generator<Slice<AtlasResult>, AtlasResult, void> {
  const places = placesOf(task);
  const ends = new Uint8Array(places.count);
  const times = new Uint32Array(places.count);
  const { kernel, steps, tally } = work(task, places, { ends, times });
  const count = tallying(task, places, ends, tally);
  for (const done of steps) {
    count(done);
    yield {
      done,
      total: places.count,
      snapshot: () => ({
        part: "atlas",
        ends: ends.slice(),
        times: times.slice(),
        done,
        tally: tally && tally.slice(),
        kernel,
      }),
    };
  }
  count(places.count);
  return { part: "atlas", ends, times, done: places.count, tally, kernel };
}

export const part: Experiment<AtlasParams, AtlasTask, AtlasResult, AtlasTrace, AtlasSummary> = {
  name: "stability/atlas",
  plan: tasksOf,
  firstPass: (tasks) => tasks.filter(({ refines }) => !refines).length,
  cost,
  run,
  merge: mergeAtlas,
  summarize: summarizeAtlas,
  rows: atlasRows,
  file: atlasFile,
  derive: deriveAtlas,
};

/** @file The flow part of the Geometry experiment: the same problem in several geometries, with a task for each. */
import type { FlowParams, Geometry } from "../params";
import type { Experiment, Slice } from "../../../../experiments/types";
import { known } from "../known";
import { startOf } from "./flow";
import { dimensionOf, fullProblem } from "./objective";
import { Recorder, strideOf } from "./record";
import { referenceOf } from "./reference";
import { flowRows } from "./rows";
import type { FlowResult, FlowRun, FlowSummary, FlowTask, FlowTrace } from "./types";

/** Nanoseconds for an entry of a step, measured with the more expensive geometries, and the entries in a slice of work. */
const ENTRY_COST = 500;
const ENTRIES_PER_SLICE = 2000;

function geometryOf({ params, index }: FlowTask): Geometry {
  const geometry = params.geometries[index];
  if (geometry === undefined) throw new Error(`There is no geometry ${index}.`);
  return geometry;
}

function* run(
  task: FlowTask,
  from: FlowResult | null = null,
): Generator<Slice<FlowResult>, FlowResult, void> {
  const { params } = task;
  const recorder = new Recorder(params, geometryOf(task), from);
  const { flow } = recorder;
  const perSlice = Math.max(1, Math.floor(ENTRIES_PER_SLICE / flow.x.length));
  while (!recorder.ended) {
    for (let k = 0; k < perSlice && !recorder.ended; k++) recorder.advance();
    yield { done: flow.t, total: params.steps, snapshot: () => recorder.result() };
  }
  return recorder.result();
}

/**
 * A key of everything except the other geometries and the length. For losses that change, the best point
 * depends on the length: a run is recorded relative to that point, so a longer run continues a shorter one
 * only if both have the same.
 */
function reuse(task: FlowTask): string {
  const { geometries: _, steps: __, ...rest } = task.params;
  const geometry = geometryOf(task);
  const isChanging = fullProblem(rest.problem).kind === "losses";
  const start = startOf(rest, dimensionOf(rest.problem));
  const best = isChanging ? referenceOf(task.params, geometry, start) : null;
  return JSON.stringify([rest, geometry, best && [...best.z]]);
}

function shown(result: FlowResult): FlowRun {
  const { resume: _, ...own } = result;
  return own;
}

const inFile = (one: FlowRun) => ({
  ...one,
  excess: known(one.excess),
  divergence: known(one.divergence),
  smoothness: known(one.smoothness),
});

export const part: Experiment<FlowParams, FlowTask, FlowResult, FlowTrace, FlowSummary> = {
  name: "flow",
  plan: (params) => params.geometries.map((_, index) => ({ part: "flow", params, index })),
  cost: ({ params }) => params.steps * dimensionOf(params.problem) * ENTRY_COST,
  run,
  merge: (params) => (results) => ({
    part: "flow",
    params,
    runs: results.map((result) => result && shown(result)),
    complete: results.every((result) => result?.ended === true),
  }),
  summarize: ({ runs }) => ({
    lab: "geometry",
    part: "flow",
    runs: runs.flatMap((result) => (result === null ? [] : [result.summary])),
  }),
  rows: flowRows,
  reuse,
  extend: {
    horizon: ({ params }) => params.steps,
    run,
    goesOnFrom: ({ params }, { resume }) => strideOf(params.steps) % resume.stride === 0,
    reached: ({ resume }) => resume.point.t,
  },
  file: ({ runs, ...rest }) => ({
    ...rest,
    runs: runs.map((one) => one && inFile(one)),
  }),
};

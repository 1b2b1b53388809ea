/** @file The same problem in several geometries, as a part of the geometry experiment: a task for each. */
import type { FlowParams } from "../params";
import type { Experiment, Slice } from "../../../../experiments/types";
import { known } from "../known";
import { dimensionOf } from "./objective";
import { Recorder } from "./record";
import { flowRows } from "./rows";
import type { FlowResult, FlowSummary, FlowTask, FlowTrace } from "./types";

/** Nanoseconds of one entry of one step, measured with the dearer geometries; entries of one slice of work. */
const ENTRY_COST = 500;
const SLICE = 2000;

function* run({ params, index }: FlowTask): Generator<Slice<FlowResult>, FlowResult, void> {
  const geometry = params.geometries[index];
  if (geometry === undefined) throw new Error(`There is no geometry ${index}.`);
  const recorder = new Recorder(params, geometry);
  const { flow } = recorder;
  const perSlice = Math.max(1, Math.floor(SLICE / flow.x.length));
  while (!recorder.ended) {
    for (let k = 0; k < perSlice && !recorder.ended; k++) recorder.advance();
    yield { done: flow.t, total: params.steps, snapshot: () => recorder.result() };
  }
  return recorder.result();
}

const inFile = (one: FlowResult) => ({
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
    runs: results,
    complete: results.every((result) => result?.ended === true),
  }),
  summarize: ({ runs }) => ({
    lab: "geometry",
    part: "flow",
    runs: runs.flatMap((result) => (result === null ? [] : [result.summary])),
  }),
  rows: flowRows,
  file: ({ runs, ...rest }) => ({
    ...rest,
    runs: runs.map((one) => one && inFile(one)),
  }),
};

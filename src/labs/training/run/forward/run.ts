/**
 * @file The forward pass as a part of the Training experiment: a single task that trains a network and reads
 * it before and after.
 */
import type { Experiment } from "../../../../experiments/types";
import type { ForwardTask, ForwardResult, ForwardTrace, ForwardSummary } from "./types";
import type { ForwardParams } from "./params";
import { examplesIn } from "../../../../experiments/data/examples";
import { fileFor } from "../start";
import { cost } from "./cost";
import { filedForward, merge } from "./merge";
import { forwardRows } from "./rows";
import { summarizeForward } from "./summary";
import { run } from "./train";

export const part: Experiment<ForwardParams, ForwardTask, ForwardResult, ForwardTrace, ForwardSummary> = {
  name: "forward",
  plan: (params, resources) => {
    const table = examplesIn(resources);
    return table === null ? [] : [{ part: "forward", params, table, file: fileFor(params, resources) }];
  },
  cost,
  run,
  merge,
  file: filedForward,
  summarize: summarizeForward,
  rows: forwardRows,
  // The result depends neither on the pointed example nor, since it can be continued, on the number of steps.
  reuse: ({ params }) => JSON.stringify({ ...params, example: 1, steps: 1 }),
  extend: {
    horizon: ({ params }) => params.steps,
    run,
    reached: ({ taken, state }) => (state === null ? 0 : taken),
  },
};

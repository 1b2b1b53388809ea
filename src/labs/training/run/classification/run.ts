/**
 * @file The classification part of the Training experiment. The runs of each method are divided into blocks;
 * with a grid of steps, each method is a single task.
 */
import type { Experiment, Resource } from "../../../../experiments/types";
import { examplesIn } from "../../../../experiments/data/examples";
import { fileFor } from "../start";
import { minimumCost, stepCost } from "./cost";
import { filedClassification, merge } from "./merge";
import type { ClassificationParams, TrainingMethod } from "./params";
import { classificationRows } from "./rows";
import { runsOf } from "./runs";
import { summarizeClassification } from "./summary";
import type {
  ClassificationResult,
  ClassificationSummary,
  ClassificationTask,
  ClassificationTrace,
} from "./types";
import { run, totalOf, tuneSteps } from "./work";

/** The number of runs in a block. */
const BLOCK_RUNS = 5;

function blocksOf(
  params: ClassificationParams,
  method: TrainingMethod,
): readonly (readonly [number, number])[] {
  const runs = runsOf(params, method);
  if (params.tune !== undefined) return [[0, runs]];
  return Array.from({ length: Math.ceil(runs / BLOCK_RUNS) }, (_, k) => [
    k * BLOCK_RUNS,
    Math.min(runs, (k + 1) * BLOCK_RUNS),
  ]);
}

const plan: (
  params: ClassificationParams,
  resources: readonly Resource[],
) => readonly ClassificationTask[] = (params, resources) => {
  const table = examplesIn(resources);
  if (table === null) return [];
  const file = fileFor(params, resources);
  return params.methods.flatMap((method, place) =>
    blocksOf(params, method).map(([from, to]): ClassificationTask => ({
      part: "classification",
      params,
      method,
      place,
      from,
      to,
      table,
      file,
    })),
  );
};

const cost = ({ params, method, table, from, to }: ClassificationTask): number =>
  minimumCost(table, params) +
  stepCost(method, table, params) * ((to - from) * params.steps + tuneSteps(params));

export const part: Experiment<
  ClassificationParams,
  ClassificationTask,
  ClassificationResult,
  ClassificationTrace,
  ClassificationSummary
> = {
  name: "classification",
  plan,
  cost,
  run,
  merge,
  file: filedClassification,
  summarize: summarizeClassification,
  rows: classificationRows,
  reuse: ({ params, method, place, from, to }) =>
    JSON.stringify([{ ...params, methods: [] }, method, place, from, to]),
  extend: { horizon: totalOf, run, reached: ({ state }) => state?.done ?? 0 },
};

/** @file The stochastic part of the Geometry experiment: runs in blocks, and what is known without drawing. */
import { onceFor } from "../../../../core/onceFor";
import { drain } from "../../../../experiments/drain";
import type { Experiment, Slice } from "../../../../experiments/types";
import type { StochasticParams } from "../params";
import { fullGeometry } from "../../../../experiments/geometry/geometry";
import { blocksOf, FIRST_BLOCKS } from "../relaxation/blocks";
import { exactMean } from "./exactMean";
import { factsOf } from "./facts";
import { merge } from "./merge";
import { fullOracle, modelOf } from "./model";
import { dimensionOf, examplesOf } from "./objective";
import { stochasticRows } from "./rows";
import { summarizeStochastic } from "./summary";
import { hasTimes } from "../laid";
import { shorterOf, Tally, timesOf } from "./tally";
import type {
  ExactResult,
  RunsResult,
  StochasticResult,
  StochasticSummary,
  StochasticTask,
  StochasticTrace,
} from "./types";
import { wayOf } from "./way";

/** A slice of work in nanoseconds. */
const SLICE_NS = 1e6;

function plan(params: StochasticParams): StochasticTask[] {
  const runs = blocksOf(params).map((block): StochasticTask => ({
    part: "stochastic",
    params,
    work: "runs",
    ...block,
  }));
  return [
    ...runs.slice(0, FIRST_BLOCKS),
    { part: "stochastic", params, work: "exact" },
    ...runs.slice(FIRST_BLOCKS),
  ];
}

/** Nanoseconds for a step, as measured. */
function stepCost({ geometry, problem, oracle }: StochasticParams): number {
  const n = dimensionOf(problem);
  const isSample = fullOracle(oracle).kind === "sample";
  const rows = examplesOf(problem);
  const asked = (isSample ? 1 : rows) * (problem.kind === "quadratic" ? 3 * n : 40 + 3 * n);
  const { kind } = fullGeometry(geometry);
  const moved = kind === "euclidean" ? 6 : kind === "formula" ? 6000 : 200;
  return 40 + asked + moved * n;
}

/** The cost of what is known without drawing: all paths, the recursion, and along the first run. */
const EXACT_COST = 3e7;

const cost = (task: StochasticTask): number =>
  task.work === "exact" ? EXACT_COST : 2 * (task.to - task.from) * task.params.steps * stepCost(task.params);

function* runRuns(
  { params, from, to }: Extract<StochasticTask, { work: "runs" }>,
  shorter: RunsResult | null = null,
): Generator<Slice<RunsResult>, RunsResult, void> {
  const tally = new Tally(modelOf(params), to - from, shorter);
  const total = (to - from) * params.steps;
  const perSlice = Math.max(1, Math.round(SLICE_NS / stepCost(params)));
  let since = 0;
  for (let index = from; index < to; index++) {
    tally.start(index);
    for (let isGoing = true; isGoing;) {
      const most = Math.min(perSlice - since, params.steps);
      isGoing = tally.advance(most);
      since += most;
      if (since < perSlice) continue;
      const done = (index - from) * params.steps + (isGoing ? tally.reached() : params.steps);
      since = 0;
      if (done < total) yield { done, total, snapshot: () => tally.result() };
    }
  }
  return tally.result();
}

function exactOf(params: StochasticParams): ExactResult {
  const model = modelOf(params);
  return {
    part: "stochastic",
    work: "exact",
    facts: factsOf(model),
    mean: exactMean(model),
    way: wayOf(model),
  };
}

function* run(task: StochasticTask): Generator<Slice<StochasticResult>, StochasticResult, void> {
  return task.work === "runs" ? yield* runRuns(task) : exactOf(task.params);
}

function* extendRun(
  task: StochasticTask,
  from: StochasticResult,
): Generator<Slice<StochasticResult>, StochasticResult, void> {
  return task.work === "runs" && from.work === "runs" ? yield* runRuns(task, from) : yield* run(task);
}

/** Whether a longer run finds the ends of the shorter ones, and their distances at each time of its own band. */
function goesOnFrom({ params }: StochasticTask, from: StochasticResult): boolean {
  const shorter = from.work === "runs" ? shorterOf({ params }, from) : null;
  return shorter !== null && hasTimes(timesOf({ params }), shorter);
}

/** The params without the length as text, made once for all tasks because they may contain a table. */
const keyOf = onceFor((params: StochasticParams) => JSON.stringify({ ...params, steps: null }));

/** What is known without drawing depends on the length, which is then a part of the key. */
const reuse = (task: StochasticTask): string =>
  JSON.stringify(task.work === "runs" ? [task.from, task.to] : [task.params.steps]) + keyOf(task.params);

export const part: Experiment<
  StochasticParams,
  StochasticTask,
  StochasticResult,
  StochasticTrace,
  StochasticSummary
> = {
  name: "stochastic",
  plan,
  firstPass: (tasks) => Math.min(tasks.length, FIRST_BLOCKS + 1),
  cost,
  run,
  merge: (params) => (results) => merge(params, results),
  summarize: summarizeStochastic,
  reuse,
  extend: {
    horizon: ({ work, params }) => (work === "runs" ? params.steps : 0),
    run: extendRun,
    goesOnFrom,
  },
  rows: stochasticRows,
};

/** A complete run on this thread. */
export const traceOf = (params: StochasticParams): StochasticTrace =>
  merge(
    params,
    plan(params).map((task) => drain(run(task))),
  );

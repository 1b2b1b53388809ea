/** @file The relaxation part of the Geometry experiment: runs in blocks, and what is known exactly besides them. */
import { onceFor } from "../../../../core/onceFor";
import type { Experiment, Slice } from "../../../../experiments/types";
import type { Relaxation } from "../../../../experiments/relaxation/relaxation";
import type { RelaxationParams } from "../params";
import { exactMeanInSlices } from "./exactMean";
import { fanGeometries, fanOf } from "./fan";
import { blocksOf, FIRST_BLOCKS } from "./blocks";
import { coupledAs, otherCouplings, twoValuesOf } from "../../../../experiments/relaxation/law";
import { costOf } from "./meanWay";
import { createMerge } from "./merge";
import { relaxationRows } from "./rows";
import { summarizeRelaxation } from "./summary";
import { dimensionOf, systemOf } from "./system";
import { hasTimes } from "../laid";
import { shorterOf, Tally, timesOf } from "./tally";
import type {
  Coupling,
  ExactResult,
  OtherMean,
  RelaxationResult,
  RelaxationSummary,
  RelaxationTask,
  RelaxationTrace,
  RunsResult,
} from "./types";

/**
 * A slice of work in nanoseconds. The first slice contains a whole run, so that there is a band, unless that
 * takes more than so many slices.
 */
const SLICE_NS = 1e6;
const FIRST_SLICES = 8;
/** Nanoseconds for the fan, as measured. */
const FAN_COST = 3e7;

type RunsTask = Extract<RelaxationTask, { readonly work: "runs" | "coupling" }>;

function plan(params: RelaxationParams): RelaxationTask[] {
  const part = "relaxation";
  const blocks = blocksOf(params);
  const runs = blocks.map((block): RelaxationTask => ({ part, params, work: "runs", ...block }));
  const others = otherCouplings(params.relaxation).flatMap((coupling) =>
    blocks.map((block): RelaxationTask => ({ part, params, work: "coupling", coupling, ...block })),
  );
  const exact: RelaxationTask = { part, params, work: "exact" };
  const fan: RelaxationTask = { part, params, work: "fan" };
  return [...runs.slice(0, FIRST_BLOCKS), exact, ...runs.slice(FIRST_BLOCKS), ...others, fan];
}

/** Nanoseconds for a step, as measured. */
function stepCost(params: RelaxationParams): number {
  const dimension = dimensionOf(params);
  const { geometry, relaxation, rows, matrix } = params;
  const isCoupled = twoValuesOf(relaxation)?.coupling !== "independent" && twoValuesOf(relaxation) !== null;
  const ranked = isCoupled ? 2 * dimension * (matrix.length || (rows === "fresh" ? 1 : rows)) : 0;
  const drawn = rows === "fresh" ? 20 * dimension : 20;
  if (geometry === "euclidean") return 30 + 6 * dimension + drawn + ranked;
  return (geometry === "entropy" ? 150 * dimension : 2000 + 400 * dimension) + drawn + ranked;
}

function cost(task: RelaxationTask): number {
  const { params } = task;
  switch (task.work) {
    case "fan":
      return FAN_COST;
    case "exact":
      return 2 * costOf(params, systemOf(params));
    case "runs":
    case "coupling":
      return (task.to - task.from) * params.steps * stepCost(params);
  }
}

/** The params with the coin coupled as in the task. */
function paramsOf(task: RunsTask): RelaxationParams {
  const { params } = task;
  const two = twoValuesOf(params.relaxation);
  return task.work === "runs" || two === null
    ? params
    : { ...params, relaxation: coupledAs(two, task.coupling) };
}

const couplingOf = (task: RunsTask): Coupling | null => (task.work === "runs" ? null : task.coupling);

function* runRuns(
  task: RunsTask,
  shorter: RunsResult | null = null,
): Generator<Slice<RunsResult>, RunsResult, void> {
  const params = paramsOf(task);
  const { from, to } = task;
  const tally = new Tally(params, systemOf(task.params), { from, to }, couplingOf(task), shorter);
  const total = (to - from) * params.steps;
  const perSlice = Math.max(1, Math.round(SLICE_NS / stepCost(params)));
  let room = params.steps <= FIRST_SLICES * perSlice ? Math.max(perSlice, params.steps) : perSlice;
  let done = 0;
  let since = 0;
  for (let index = from; index < to; index++) {
    tally.start(index);
    for (let isGoing = true; isGoing;) {
      const most = Math.min(room - since, params.steps);
      isGoing = tally.advance(most);
      since += most;
      if (since < room) continue;
      done = (index - from) * params.steps + (isGoing ? tally.reached() : params.steps);
      since = 0;
      room = perSlice;
      if (done < total) yield { done, total, snapshot: () => tally.snapshot() };
    }
  }
  return tally.result();
}

function* runExact(params: RelaxationParams): Generator<Slice<RelaxationResult>, ExactResult, void> {
  const system = systemOf(params);
  const two = twoValuesOf(params.relaxation);
  const couplings = otherCouplings(params.relaxation);
  const total = 1 + couplings.length;
  let done = 0;
  const slicesOf = function* (relaxation: Relaxation) {
    const slices = exactMeanInSlices({ ...params, relaxation }, system);
    for (;;) {
      const next = slices.next();
      if (next.done === true) return next.value;
      yield { done, total, snapshot: (): RelaxationResult => ({ part: "relaxation", work: "pending" }) };
    }
  };
  const mean = yield* slicesOf(params.relaxation);
  const others: OtherMean[] = [];
  for (const coupling of couplings) {
    done++;
    others.push({ coupling, mean: two && (yield* slicesOf(coupledAs(two, coupling))) });
  }
  return { part: "relaxation", work: "exact", mean, others };
}

function* run(task: RelaxationTask): Generator<Slice<RelaxationResult>, RelaxationResult, void> {
  const { part, params } = task;
  switch (task.work) {
    case "runs":
    case "coupling":
      return yield* runRuns(task);
    case "exact":
      return yield* runExact(params);
    case "fan":
      return { part, work: "fan", curves: fanOf(params) };
  }
}

function* extendRun(
  task: RelaxationTask,
  from: RelaxationResult,
): Generator<Slice<RelaxationResult>, RelaxationResult, void> {
  if (!isOfRuns(task) || from.work === "exact" || from.work === "fan" || from.work === "pending")
    return yield* run(task);
  return yield* runRuns(task, from);
}

const isOfRuns = (task: RelaxationTask): task is RunsTask => task.work === "runs" || task.work === "coupling";

/**
 * Whether longer runs can continue these: the states at their ends must be known, and the distances at all
 * earlier times of the longer band.
 */
function goesOnFrom(task: RelaxationTask, from: RelaxationResult): boolean {
  if (!isOfRuns(task) || (from.work !== "runs" && from.work !== "coupling")) return false;
  const shorter = shorterOf(task.params, from);
  return shorter !== null && hasTimes(timesOf(task.params, couplingOf(task)), shorter);
}

/**
 * All params but the length and what only the first step depends on. Each is turned into text only once for
 * all tasks, because it may contain a large system.
 */
const keyOf = onceFor((params: RelaxationParams) => JSON.stringify({ ...params, steps: null, beside: null }));

/**
 * Results with the same key may be reused. λ* against growth depends on the geometries only; an exact mean is
 * of one length only.
 */
function reuse(task: RelaxationTask): string {
  const { work, params } = task;
  if (work === "fan") return JSON.stringify(["fan", fanGeometries(params)]);
  if (work === "exact") return `exact ${params.steps} ${keyOf(params)}`;
  return JSON.stringify([couplingOf(task), task.from, task.to]) + keyOf(params);
}

export const part: Experiment<
  RelaxationParams,
  RelaxationTask,
  RelaxationResult,
  RelaxationTrace,
  RelaxationSummary
> = {
  name: "relaxation",
  plan,
  firstPass: (tasks) => Math.min(tasks.length, FIRST_BLOCKS + 1),
  cost,
  run,
  reuse,
  extend: {
    horizon: (task) => (isOfRuns(task) ? task.params.steps : 0),
    run: extendRun,
    goesOnFrom,
  },
  merge: (params) => createMerge(params),
  summarize: summarizeRelaxation,
  rows: relaxationRows,
};

/**
 * @file The threshold curve as a part of the Stability experiment: the starts are divided among tasks, and
 * each is scanned separately.
 */
import { drain } from "../../../../experiments/drain";
import { etaMax } from "../../../../core/bound";
import { certifiedStep, fejerStep } from "../../../../core/certificate";
import { createSliceRun } from "../../../../core/sliceRun";
import type { Experiment, Slice } from "../../../../experiments/types";
import { centre } from "../atlas/grid";
import { LOCAL_STABILITY } from "../local";
import { modeOf } from "../mode";
import type { ThresholdParams } from "../params";
import { thresholdRows } from "./rows";
import { findThresholds, scanLength, scannedSteps } from "./search";
import { summarizeThreshold } from "./summary";
import type { ThresholdResult, ThresholdSummary, ThresholdTask, ThresholdTrace } from "./types";

const MOST_TASKS = 16;
/** Nanoseconds for a step of a run, as measured, and the steps in a slice of work. */
const STEP_COST = 25;
const STEPS_PER_SLICE = 40_000;
/** Most runs end early, after about this many steps. */
const USUAL_STEPS = 50;

const startAt = ({ x, width }: ThresholdParams, column: number): number => centre(x, column, width);

function plan(params: ThresholdParams): ThresholdTask[] {
  const of = Math.min(MOST_TASKS, params.width);
  return Array.from({ length: of }, (_, turn) => ({ part: "threshold", params, turn, of }));
}

const columnsOf = ({ params, turn, of }: ThresholdTask): number => Math.ceil((params.width - turn) / of);

function cost(task: ThresholdTask): number {
  const { params } = task;
  const steps = Math.min(params.iterations, USUAL_STEPS);
  return columnsOf(task) * scanLength(params) * steps * STEP_COST;
}

function* run(task: ThresholdTask): Generator<Slice<ThresholdResult>, ThresholdResult, void> {
  const { params, turn, of } = task;
  const count = columnsOf(task);
  const runOnce = createSliceRun({ ...params, mode: modeOf(params.update, "fixed") });
  const steps = scannedSteps(params);
  const [measured, collapse, returns] = Array.from({ length: 3 }, () => new Float64Array(count).fill(NaN));
  const result = (done: number): ThresholdResult => ({
    part: "threshold",
    measured: measured.slice(),
    collapse: collapse.slice(),
    returns: returns.slice(),
    done,
  });
  let spent = 0;
  for (let k = 0; k < count; k++) {
    const search = findThresholds(runOnce, params, startAt(params, turn + k * of), steps);
    let next = search.next();
    for (; next.done !== true; next = search.next()) {
      spent += next.value;
      if (spent < STEPS_PER_SLICE) continue;
      yield { done: k, total: count, snapshot: () => result(k) };
      spent = 0;
    }
    measured[k] = next.value.measured;
    collapse[k] = next.value.collapse;
    returns[k] = next.value.returns;
  }
  return result(count);
}

function merge(params: ThresholdParams, results: readonly (ThresholdResult | null)[]): ThresholdTrace {
  const { width } = params;
  const [measured, collapse, returns] = Array.from({ length: 3 }, () => new Float64Array(width).fill(NaN));
  let done = 0;
  for (const [turn, result] of results.entries()) {
    if (result === null) continue;
    done += result.done;
    for (let k = 0; k < result.done; k++) {
      const column = turn + k * results.length;
      measured[column] = result.measured[k];
      collapse[column] = result.collapse[k];
      returns[column] = result.returns[k];
    }
  }
  const complete = done === width;
  return { part: "threshold", params, ...knownSteps(params), measured, collapse, returns, complete };
}

/** What is claimed and proved at every start, and what is exact at the target. */
function knownSteps(params: ThresholdParams) {
  const x = Float64Array.from({ length: params.width }, (_, column) => startAt(params, column));
  const q = Float64Array.of(params.target, 1 - params.target);
  const over = (of: (p: Float64Array) => number) => x.map((start) => of(Float64Array.of(start, 1 - start)));
  return {
    x,
    bound: over((p) => etaMax(p)),
    certified: over((p) => certifiedStep(p, q)),
    fejer: over((p) => fejerStep(p, q)),
    local: LOCAL_STABILITY[params.update].threshold(q),
  };
}

export const part: Experiment<
  ThresholdParams,
  ThresholdTask,
  ThresholdResult,
  ThresholdTrace,
  ThresholdSummary
> = {
  name: "threshold",
  plan,
  cost,
  run,
  merge: (params) => (results) => merge(params, results),
  summarize: summarizeThreshold,
  rows: (params) =>
    thresholdRows(
      merge(
        params,
        plan(params).map((task) => drain(run(task))),
      ),
    ),
};

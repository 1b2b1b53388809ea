/** @file The games part of the Geometry experiment: a task for each method. */
import { drain } from "../../../../experiments/drain";
import type { Experiment, Slice } from "../../../../experiments/types";
import type { GameMethod, GamesParams } from "../params";
import { createRecord } from "./record";
import { gamesRows } from "./rows";
import { summarizeGames } from "./summary";
import type { GamesResult, GamesRun, GamesSummary, GamesTask, GamesTrace } from "./types";

/** The steps in a slice of work. */
const STEPS_PER_SLICE = 1000;
/** Nanoseconds for a step, measured at 3 × 3: so much for each step and strategy, and for all submatrices of 8 × 8. */
const STEP_COST = 400;
const EQUILIBRIUM_COST = 2000;

/** The number of submatrices that are tried: C(m + n, m) − 1. */
function kernels(rows: number, columns: number): number {
  let count = 1;
  for (let k = 1; k <= rows; k++) count = (count * (columns + k)) / k;
  return count;
}

function cost({ params }: GamesTask): number {
  const [rows, columns] = [params.payoff.length, params.payoff[0].length];
  return params.steps * (rows + columns) * STEP_COST + kernels(rows, columns) * EQUILIBRIUM_COST;
}

function* run(
  { params, method }: GamesTask,
  from: GamesResult | null = null,
): Generator<Slice<GamesResult>, GamesResult, void> {
  const record = createRecord(params, method, from);
  for (let t = 1 + (from?.done ?? 0); t <= params.steps; t++) {
    record.step(t);
    if (t % STEPS_PER_SLICE === 0 && t < params.steps) {
      const done = t;
      yield { done, total: params.steps, snapshot: () => record.result(done) };
    }
  }
  return record.result(params.steps);
}

/** The main method and those besides it, each once. */
const methodsOf = ({ method, beside }: GamesParams): readonly GameMethod[] => [
  ...new Set([method, ...beside]),
];

const plan = (params: GamesParams): GamesTask[] =>
  methodsOf(params).map((method) => ({ part: "games", params, method }));

function merge(params: GamesParams, results: readonly (GamesResult | null)[]): GamesTrace {
  const equilibrium = results.find((result) => result !== null)?.equilibrium ?? null;
  const runs = results.map((result): GamesRun | null => {
    if (result === null) return null;
    const { part: _, equilibrium: _same, resume: __, ...own } = result;
    return own;
  });
  const complete = runs.every((one) => one?.done === params.steps);
  return { part: "games", params, equilibrium, runs, complete };
}

/** A key of everything except the other methods, what the summary prints, and the length. */
function reuse({ params, method }: GamesTask): string {
  const { payoff, geometry, start, step } = params;
  return JSON.stringify([payoff, geometry, start, step, method]);
}

export const part: Experiment<GamesParams, GamesTask, GamesResult, GamesTrace, GamesSummary> = {
  name: "games",
  plan,
  cost,
  run,
  merge: (params) => (results) => merge(params, results),
  summarize: summarizeGames,
  reuse,
  extend: { horizon: ({ params }) => params.steps, run, reached: ({ done }) => done },
  rows: (params) =>
    gamesRows(
      merge(
        params,
        plan(params).map((task) => drain(run(task))),
      ),
    ),
};

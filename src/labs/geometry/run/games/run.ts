/** @file Matrix games as a part of the geometry experiment: one task, two players. */
import { drain } from "../../../../experiments/drain";
import type { Experiment, Slice } from "../../../../experiments/types";
import type { GamesParams } from "../params";
import { createRecord } from "./record";
import { gamesRows } from "./rows";
import { summarizeGames } from "./summary";
import type { GamesResult, GamesSummary, GamesTask, GamesTrace } from "./types";

/** Steps of one slice of work. */
const SLICE = 1000;
/** Nanoseconds of one step, measured at 3 × 3: so much for each step and strategy, and all submatrices of 8 × 8. */
const STEP_COST = 400;
const EQUILIBRIUM_COST = 2000;

/** Submatrices that are tried: C(m + n, m) − 1. */
function kernels(rows: number, columns: number): number {
  let count = 1;
  for (let k = 1; k <= rows; k++) count = (count * (columns + k)) / k;
  return count;
}

function cost({ params }: GamesTask): number {
  const [rows, columns] = [params.payoff.length, params.payoff[0].length];
  return params.steps * (rows + columns) * STEP_COST + kernels(rows, columns) * EQUILIBRIUM_COST;
}

function* run({ params }: GamesTask): Generator<Slice<GamesResult>, GamesResult, void> {
  const record = createRecord(params);
  for (let t = 1; t <= params.steps; t++) {
    record.step(t);
    if (t % SLICE === 0 && t < params.steps) {
      const done = t;
      yield { done, total: params.steps, snapshot: () => record.result(done) };
    }
  }
  return record.result(params.steps);
}

const NOTHING: Omit<GamesTrace, "params"> = {
  part: "games",
  equilibrium: null,
  done: 0,
  row: new Float64Array(),
  column: new Float64Array(),
  divergence: new Float64Array(),
  gap: new Float64Array(),
  averageGap: new Float64Array(),
  playedGap: new Float64Array(),
  averageRow: [],
  averageColumn: [],
  rises: 0,
  falls: 0,
  firstRise: -1,
  firstFall: -1,
  leastLog: 0,
  complete: false,
};

const traceOf = (params: GamesParams, result: GamesResult | null): GamesTrace =>
  result === null ? { ...NOTHING, params } : { ...result, params, complete: result.done === params.steps };

export const part: Experiment<GamesParams, GamesTask, GamesResult, GamesTrace, GamesSummary> = {
  name: "games",
  plan: (params) => [{ part: "games", params }],
  cost,
  run,
  merge:
    (params) =>
    ([result = null]) =>
      traceOf(params, result),
  summarize: summarizeGames,
  rows: (params) => gamesRows(traceOf(params, drain(run({ part: "games", params })))),
  buffers: ({ row, column, divergence, gap, averageGap, playedGap }) =>
    [row, column, divergence, gap, averageGap, playedGap].map(({ buffer }) => buffer),
};

/** @file The online part of the Geometry experiment: a task for each learner. */
import type { Experiment, Slice } from "../../../../experiments/types";
import type { OnlineParams } from "../params";
import { learnersOf } from "./learners";
import { lossesOf, rangeOf } from "./losses";
import { createKept, hasWeightsFor } from "./kept";
import { settingKey } from "./record";
import { onlineRows } from "./rows";
import { summarizeOnline } from "./summary";
import type { OnlineResult, OnlineRun, OnlineSummary, OnlineTask, OnlineTrace } from "./types";

/** The number of weights that are moved in a slice of work, and nanoseconds for each. */
const WEIGHTS_PER_SLICE = 20_000;
const WEIGHT_COST = 150;

function cost({ params }: OnlineTask): number {
  const { rounds, experts } = lossesOf(params.losses);
  return rounds * experts * WEIGHT_COST;
}

function* run(
  { params, geometry, method }: OnlineTask,
  from: OnlineResult | null = null,
): Generator<Slice<OnlineResult>, OnlineResult, void> {
  const { rounds, step, result } = createKept(params, geometry, method, from);
  const slice = Math.max(1, Math.round(WEIGHTS_PER_SLICE / lossesOf(params.losses).experts));
  for (let t = 1 + (from?.done ?? 0); t <= rounds; t++) {
    step(t);
    if (t % slice !== 0 || t === rounds) continue;
    const done = t;
    yield { done, total: rounds, snapshot: () => result(done) };
  }
  return result(rounds);
}

function merge(params: OnlineParams, results: readonly (OnlineResult | null)[]): OnlineTrace {
  const losses = lossesOf(params.losses);
  const { rounds, experts } = losses;
  const runs = results.map((result): OnlineRun | null => {
    if (result === null) return null;
    const { part: _, resume: __, ...own } = result;
    return own;
  });
  const complete = runs.every((one) => one?.done === rounds);
  return { part: "online", params, rounds, experts, range: rangeOf(losses), runs, complete };
}

export const part: Experiment<OnlineParams, OnlineTask, OnlineResult, OnlineTrace, OnlineSummary> = {
  name: "online",
  plan: (params) => learnersOf(params).map((learner) => ({ part: "online", params, ...learner })),
  cost,
  run,
  merge: (params) => (results) => merge(params, results),
  summarize: summarizeOnline,
  rows: onlineRows,
  reuse: ({ params, geometry, method }) => settingKey(params, geometry, method),
  extend: {
    horizon: ({ params }) => lossesOf(params.losses).rounds,
    run,
    goesOnFrom: ({ params }, from) => hasWeightsFor(lossesOf(params.losses).rounds, from),
    reached: ({ done }) => done,
  },
};

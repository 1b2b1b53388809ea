/** @file The control part of the Training experiment: a task for each run of each actor. */
import { optimum } from "../../../../core/training/control/optimum";
import { drain } from "../../../../experiments/drain";
import type { Experiment, Slice } from "../../../../experiments/types";
import { fullOf } from "../../../../param/spelt";
import { merge } from "./merge";
import type { ControlParams, CriticKind } from "./params";
import { planOf, actorsOf } from "./plan";
import { Record } from "./record";
import { controlRows } from "./rows";
import { summarizeControl } from "./summary";
import type { ControlResult, ControlSummary, ControlTask, ControlTrace } from "./types";
import { worldOf } from "./world";

/** Nanoseconds for a multiplication in a linear solve, for everything else of a state, and for an episode of a state. */
const COST = { solve: 1.1, state: 800, episode: 600 };
/** A slice of work in nanoseconds. */
const SLICE_NS = 1e6;

function iterationCost(params: ControlParams): number {
  const { states } = worldOf(params);
  const critic = fullOf<CriticKind>(params.critic);
  const solve = (COST.solve * states * states * states) / 3;
  return (
    solve + COST.state * states + (critic.kind === "exact" ? 0 : critic.episodes * COST.episode * states)
  );
}

const cost = ({ params }: ControlTask): number => (params.iterations + 1) * iterationCost(params);

/** Whether the result of a task contains the optimum. */
const hasOptimum = ({ actor, run: index }: ControlTask): boolean => actor === 0 && index === 0;

function* run(
  task: ControlTask,
  from: ControlResult | null = null,
): Generator<Slice<ControlResult>, ControlResult, void> {
  const { params } = task;
  const world = worldOf(params);
  const best = hasOptimum(task) ? (from?.optimum ?? optimum(world, params.discount).values) : null;
  const record = new Record(task, world, best, from);
  const most = Math.max(1, Math.floor(SLICE_NS / iterationCost(params)));
  while (!record.isOver) {
    record.advance();
    if (record.iteration % most === 0 && !record.isOver)
      yield { done: record.iteration, total: params.iterations, snapshot: () => record.result() };
  }
  return record.result();
}

/** A key of all that a run depends on apart from its length. Other actors and the number of runs are not part of it. */
function reuse(task: ControlTask): string {
  const { iterations: _, beside: __, seeds: ___, actor: ____, step: _____, ...rest } = task.params;
  return JSON.stringify([rest, actorsOf(task.params)[task.actor], task.run, hasOptimum(task)]);
}

export const part: Experiment<ControlParams, ControlTask, ControlResult, ControlTrace, ControlSummary> = {
  name: "control",
  plan: planOf,
  firstPass: ([first]) => (first ? actorsOf(first.params).length : 0),
  cost,
  run,
  merge,
  summarize: summarizeControl,
  rows: (params) => controlRows(merge(params)(planOf(params).map((task) => drain(run(task))))),
  reuse,
  extend: {
    horizon: ({ params }) => params.iterations,
    run,
    reached: ({ done }) => done,
  },
};

/** @file Control as a part of the training experiment: a task for each run of each actor. */
import { optimum } from "../../../../core/training/control/optimum";
import { drain } from "../../../../experiments/drain";
import type { Slice } from "../../../../experiments/types";
import { fullOf } from "../../../../param/spelt";
import type { PartExperiment } from "../part";
import { merge } from "./merge";
import type { ControlParams, CriticKind } from "./params";
import { planOf, actorsOf } from "./plan";
import { Record } from "./record";
import { controlRows } from "./rows";
import { summarizeControl } from "./summary";
import type { ControlResult, ControlTask } from "./types";
import { worldOf } from "./world";

/** Nanoseconds: of one multiplication of a linear solve, of all else for a state, of one episode for a state. */
const COST = { solve: 1.1, state: 800, episode: 600 };
/** Nanoseconds of one slice of work. */
const SLICE = 1e6;

function iterationCost(params: ControlParams): number {
  const { states } = worldOf(params);
  const critic = fullOf<CriticKind>(params.critic);
  const solve = (COST.solve * states * states * states) / 3;
  return (
    solve + COST.state * states + (critic.kind === "exact" ? 0 : critic.episodes * COST.episode * states)
  );
}

const cost = ({ params }: ControlTask): number => (params.iterations + 1) * iterationCost(params);

function* run(task: ControlTask): Generator<Slice<ControlResult>, ControlResult, void> {
  const { params, actor } = task;
  const world = worldOf(params);
  const best = actor === 0 && task.run === 0 ? optimum(world, params.discount).values : null;
  const record = new Record(task, world, best);
  const most = Math.max(1, Math.floor(SLICE / iterationCost(params)));
  while (!record.isOver) {
    record.advance();
    if (record.iteration % most === 0 && !record.isOver)
      yield { done: record.iteration, total: params.iterations, snapshot: () => record.result() };
  }
  return record.result();
}

export const part: PartExperiment<"control"> = {
  name: "control",
  plan: planOf,
  firstPass: ([first]) => (first ? actorsOf(first.params).length : 0),
  cost,
  run,
  merge,
  summarize: summarizeControl,
  rows: (params) => controlRows(merge(params)(planOf(params).map((task) => drain(run(task))))),
  buffers: ({ values, way, optimum: best }) =>
    [values, way?.beliefs, way?.stateValues, best].flatMap((all) => (all ? [all.buffer] : [])),
};

/** @file The work of a task: first the best step of a grid, if there is one, and then all runs of a block with it. */
import type { Slice } from "../../../../experiments/types";
import { Block } from "./block";
import { stepCost } from "./cost";
import type { ClassificationParams } from "./params";
import { isTuned, Search } from "./search";
import { settingOf } from "./setting";
import { Trainer } from "./trainer";
import { bestOf } from "./tune";
import type { ClassificationResult, ClassificationTask } from "./types";

/** A slice of work in nanoseconds. */
const SLICE_NS = 1e6;

type Slices = Generator<Slice<ClassificationResult>, ClassificationResult, void>;

/** Attempts end when they reach the target, usually after about a third of their steps. */
export const tuneSteps = ({ tune, steps }: ClassificationParams): number =>
  tune === undefined ? 0 : Math.round((tune.count * tune.seeds * steps) / 3);

/** The steps of a task, as it counts them. */
export const totalOf = ({ params, from, to }: ClassificationTask): number =>
  tuneSteps(params) + (to - from) * params.steps;

/** Passes on only every so many yields of a generator; returns its value. */
function* every<Value>(many: number, steps: Generator<number, Value, void>): Generator<number, Value, void> {
  for (let since = 1; ; since++) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (since % many === 0) yield step.value;
  }
}

/** @param before an unfinished result of the same task, from which the run continues; it is not changed */
export function* run(task: ClassificationTask, before: ClassificationResult | null = null): Slices {
  const { params, method, table, file } = task;
  const from = before?.state ? before : null;
  const state = from?.state ?? null;
  const trainer = new Trainer(settingOf(table, params, file), method);
  if (state !== null) trainer.load(state.trainer);
  const perSlice = Math.max(1, Math.round(SLICE_NS / stepCost(method, table, params)));
  const [ahead, total] = [tuneSteps(params), totalOf(task)];
  let grid = from?.grid ?? null;
  if (isTuned(params) && grid === null) {
    const nothing = new Block(task, trainer, null, method.step);
    const search = new Search(task, params, trainer, state?.search ?? null);
    const finding = every(perSlice, search.find());
    let turn = finding.next();
    for (; turn.done !== true; turn = finding.next()) {
      const done = Math.min(turn.value, ahead);
      const snapshot = () =>
        nothing.result({ done, trainer: trainer.save(), search: search.save(), record: null, monitor: null });
      yield { done, total, snapshot };
    }
    grid = turn.value;
  }
  const step = grid === null ? method.step : grid.steps[bestOf(grid)];
  const block = new Block(task, trainer, grid, step, state?.record ? from : null);
  for (const taken of every(perSlice, block.run())) {
    const done = ahead + taken;
    const snapshot = () => block.result({ done, trainer: trainer.save(), search: null, ...block.save() });
    yield { done, total, snapshot };
  }
  return block.result(null);
}

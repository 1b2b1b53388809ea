/** @file What a task computes: the best step of a grid where there is one, then all runs of a block at it. */
import type { Slice } from "../../../../experiments/types";
import { stepCost } from "./cost";
import { MonitorRecord } from "./monitor";
import type { ClassificationParams, Tune } from "./params";
import { emptyCurves, firstCurves, RunRecord } from "./record";
import { runsOf } from "./runs";
import { settingOf } from "./setting";
import { timesOf } from "./times";
import { Trainer } from "./trainer";
import { attempt, bestOf, strideOf, tuned } from "./tune";
import type { ClassificationResult, ClassificationTask, Grid } from "./types";

/** One slice of work in nanoseconds. */
const SLICE = 1e6;

/** Tried steps end at the target: about a third of what they might take. */
export const tuneSteps = ({ tune, steps }: ClassificationParams): number =>
  tune === undefined ? 0 : Math.round((tune.count * tune.seeds * steps) / 3);

const copyOf = (grid: Grid): Grid => ({
  ...grid,
  steps: grid.steps.slice(),
  mean: grid.mean.slice(),
  half: grid.half.slice(),
  reached: grid.reached.slice(),
  coarse: grid.coarse && { ...grid.coarse, reachedAt: grid.coarse.reachedAt.slice() },
});

/** All runs of a block at a step, and what came of the tuning before. */
class Block {
  private readonly times: Float64Array<ArrayBuffer>;
  private readonly curves;
  private readonly reachedAt: Float64Array<ArrayBuffer>;
  private ended = 0;
  private diverged = 0;
  private rises = 0;
  private monitor: MonitorRecord | null = null;
  private monitored = 0;

  constructor(
    private readonly task: ClassificationTask,
    private readonly trainer: Trainer,
    private readonly grid: Grid | null,
    private readonly step: number,
  ) {
    const { setting } = trainer;
    const runs = task.to - task.from;
    this.times = timesOf(task.params.steps, setting.every);
    this.curves = emptyCurves(runs, this.times.length, setting.test.rows > 0);
    this.reachedAt = new Float64Array(runs).fill(NaN);
  }

  /** Yields after so many steps. */
  *run(perSlice: number): Generator<number, void, void> {
    const { task, trainer, times } = this;
    let since = 0;
    for (let index = task.from; index < task.to; index++) {
      trainer.start(index, this.step);
      const record = new RunRecord(trainer, times, this.curves, (index - task.from) * times.length);
      const monitor = index === 0 ? (this.monitor = new MonitorRecord(trainer, times)) : null;
      while (trainer.taken < task.params.steps && !record.hasLeft) {
        trainer.step();
        record.take();
        monitor?.take(trainer.w, trainer.taken);
        if (++since % perSlice === 0) yield (index - task.from) * task.params.steps + trainer.taken;
      }
      if (monitor) this.monitored = trainer.taken;
      this.reachedAt[index - task.from] = record.reachedAt;
      this.rises += record.rises;
      if (record.hasLeft) this.diverged++;
      this.ended++;
    }
  }

  result(): ClassificationResult {
    const { task, ended, times } = this;
    return {
      part: "classification",
      place: task.place,
      from: task.from,
      runs: ended,
      step: this.step,
      // What is sent is gone here: of a grid there is but one.
      grid: this.grid && copyOf(this.grid),
      reachedAt: this.reachedAt.slice(0, ended),
      diverged: this.diverged,
      rises: this.rises,
      curves: firstCurves(this.curves, ended, times.length),
      monitor: this.monitored > 0 ? (this.monitor?.result(this.monitored) ?? null) : null,
    };
  }
}

/** The grid of a method, and what a coarser one would have come to; yields about every millisecond how far it is. */
function* gridOf(
  task: ClassificationTask,
  trainer: Trainer,
  tune: Tune,
  perSlice: number,
): Generator<number, Grid, void> {
  const { params, method } = task;
  const { steps } = params;
  let since = 0;
  const tuning = tuned(trainer, tune, { steps, runs: runsOf({ ...params, seeds: tune.seeds }, method) });
  let turn = tuning.next();
  for (; turn.done !== true; turn = tuning.next()) if (++since % perSlice === 0) yield turn.value;
  const tried = turn.value;
  const stride = strideOf(tune.factor);
  if (stride === 1) return { ...tried, coarse: null };
  const step = tried.steps[bestOf(tried, stride)];
  const reachedAt = new Float64Array(runsOf(params, method));
  for (let index = 0; index < reachedAt.length; index++) {
    trainer.start(index, step);
    const going = attempt(trainer, steps);
    let one = going.next();
    for (; one.done !== true; one = going.next()) if (++since % perSlice === 0) yield tried.cost;
    reachedAt[index] = one.value;
  }
  return { ...tried, coarse: { stride, step, reachedAt } };
}

export function* run(
  task: ClassificationTask,
): Generator<Slice<ClassificationResult>, ClassificationResult, void> {
  const { params, method, table } = task;
  const trainer = new Trainer(settingOf(table, params), method);
  const perSlice = Math.max(1, Math.round(SLICE / stepCost(method, table, params)));
  const ahead = tuneSteps(params);
  const total = ahead + (task.to - task.from) * params.steps;
  const nothing = new Block(task, trainer, null, method.step);
  let grid: Grid | null = null;
  if (params.tune !== undefined) {
    const finding = gridOf(task, trainer, params.tune, perSlice);
    let turn = finding.next();
    for (; turn.done !== true; turn = finding.next())
      yield { done: Math.min(turn.value, ahead), total, snapshot: () => nothing.result() };
    grid = turn.value;
  }
  const step = grid === null ? method.step : grid.steps[bestOf(grid)];
  const block = new Block(task, trainer, grid, step);
  for (const done of block.run(perSlice)) yield { done: ahead + done, total, snapshot: () => block.result() };
  return block.result();
}

/** @file Trains all runs of a block with one step size, and keeps the result of the tuning before. */
import { MonitorRecord } from "./monitor";
import { emptyCurves, fillCurves, firstCurves, RunRecord } from "./record";
import { timesOf } from "./times";
import type { Trainer } from "./trainer";
import type { CourseState } from "./state";
import type { ClassificationResult, ClassificationTask, Grid, Monitor } from "./types";

const copyOf = (grid: Grid): Grid => ({
  ...grid,
  steps: grid.steps.slice(),
  mean: grid.mean.slice(),
  half: grid.half.slice(),
  reached: grid.reached.slice(),
  coarse: grid.coarse && { ...grid.coarse, reachedAt: grid.coarse.reachedAt.slice() },
});

/** The run of the block whose course is recorded. */
interface UnderWay {
  readonly record: RunRecord;
  readonly monitor: MonitorRecord | null;
}

export class Block {
  private readonly times: Float64Array<ArrayBuffer>;
  private readonly curves;
  private readonly reachedAt: Float64Array<ArrayBuffer>;
  private ended = 0;
  private diverged = 0;
  private rises = 0;
  private monitor: Monitor | null = null;
  private weights: Float64Array<ArrayBuffer> | null = null;
  private underWay: UnderWay | null = null;

  /** @param from an unfinished result of the same task; the trainer is then in the run that was under way */
  constructor(
    private readonly task: ClassificationTask,
    private readonly trainer: Trainer,
    private readonly grid: Grid | null,
    private readonly step: number,
    from: ClassificationResult | null = null,
  ) {
    const { setting } = trainer;
    const runs = task.to - task.from;
    this.times = timesOf(task.params.steps, setting.every);
    this.curves = emptyCurves(runs, this.times.length, setting);
    this.reachedAt = new Float64Array(runs).fill(NaN);
    if (from !== null) this.goOn(from);
  }

  private goOn(from: ClassificationResult): void {
    const { runs, diverged, rises, monitor, weights, reachedAt, curves, state } = from;
    Object.assign(this, { ended: runs, diverged, rises, monitor, weights });
    this.reachedAt.set(reachedAt);
    fillCurves(this.curves, curves);
    if (state?.record) this.underWay = this.told(state);
  }

  /** The records of the trainer's run, from its beginning or from a saved state. */
  private told(state: CourseState | null): UnderWay {
    const { task, trainer, times, curves, ended } = this;
    const monitored = task.from + ended === 0;
    return {
      record: new RunRecord(trainer, times, curves, ended * times.length, state?.record ?? null),
      monitor: monitored ? new MonitorRecord(trainer, times, state?.monitor ?? null) : null,
    };
  }

  /** Yields after each step the number of steps taken. */
  *run(): Generator<number, void, void> {
    const { task, trainer } = this;
    const { steps } = task.params;
    while (task.from + this.ended < task.to) {
      if (this.underWay === null) {
        trainer.start(task.from + this.ended, this.step);
        this.underWay = this.told(null);
      }
      const { record, monitor } = this.underWay;
      while (trainer.taken < steps && !record.hasLeft) {
        trainer.step();
        record.take();
        monitor?.take(trainer.w, trainer.taken);
        yield this.ended * steps + trainer.taken;
      }
      this.end(this.underWay);
    }
  }

  /** Called when a run has ended. */
  private end({ record, monitor }: UnderWay): void {
    if (monitor !== null) this.monitor = monitor.result(this.trainer.taken);
    this.reachedAt[this.ended] = record.reachedAt;
    this.rises += record.rises;
    if (record.hasLeft) this.diverged++;
    else if (this.task.from + this.ended === 0) this.weights = this.trainer.w.slice();
    this.ended++;
    this.underWay = null;
  }

  /** A copy of the state of its run. */
  save(): Pick<CourseState, "record" | "monitor"> {
    const { underWay } = this;
    return { record: underWay?.record.save() ?? null, monitor: underWay?.monitor?.save() ?? null };
  }

  /** A copy of the results of the runs that have ended. */
  result(state: CourseState | null): ClassificationResult {
    const { task, ended, times, grid, monitor } = this;
    return {
      part: "classification",
      place: task.place,
      from: task.from,
      runs: ended,
      step: this.step,
      // Copied, because transferring it would remove the only one.
      grid: grid && copyOf(grid),
      reachedAt: this.reachedAt.slice(0, ended),
      diverged: this.diverged,
      rises: this.rises,
      curves: firstCurves(this.curves, ended, times.length),
      monitor: monitor && copyOfMonitor(monitor),
      weights: this.weights?.slice() ?? null,
      state,
    };
  }
}

const copyOfMonitor = (monitor: Monitor): Monitor => ({
  ...monitor,
  beyondBound: monitor.beyondBound.slice(),
  beyondCertified: monitor.beyondCertified.slice(),
  away: monitor.away.slice(),
  byBound: monitor.byBound.slice(),
  byCertified: monitor.byCertified.slice(),
});

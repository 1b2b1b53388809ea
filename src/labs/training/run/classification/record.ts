/** @file A run that is told of: its curves, when it reached the target, how often it went away from the minimum. */
import { recordOf } from "../../../../core/training/methods";
import { halfSquare } from "../../../../core/training/methods/types";
import { wholeOf, SoftmaxRegression, type Batch } from "../../../../core/training/softmax";
import type { Trainer } from "./trainer";
import type { Curves } from "./types";

/** A rise is one by more than this share; what is below the other share of the first is noise. */
const RISE = 1e-9;
const NOISE = 1e-24;

/** Curves of so many runs, to be filled. */
export function emptyCurves(runs: number, times: number, hasTests: boolean): Curves {
  const room = () => new Float64Array(runs * times).fill(NaN);
  return {
    objective: room(),
    accuracy: room(),
    testAccuracy: hasTests ? room() : new Float64Array(0),
    distance: room(),
    divergence: room(),
  };
}

/** The curves of the first runs alone. */
export function firstCurves(curves: Curves, runs: number, times: number): Curves {
  const first = (values: Curves["objective"]) => values.slice(0, runs * times);
  return {
    objective: first(curves.objective),
    accuracy: first(curves.accuracy),
    testAccuracy: first(curves.testAccuracy),
    distance: first(curves.distance),
    divergence: first(curves.divergence),
  };
}

export class RunRecord {
  reachedAt = NaN;
  hasLeft = false;
  rises = 0;
  private next = 0;
  private before: number;
  private readonly last: Float64Array;
  private readonly noise: number;
  private readonly varies: boolean;
  private readonly tests: { readonly model: SoftmaxRegression; readonly batch: Batch } | null;

  /** @param at of the first of its numbers */
  constructor(
    private readonly trainer: Trainer,
    private readonly times: Float64Array,
    private readonly curves: Curves,
    private readonly at: number,
  ) {
    const { setting, spec, w } = trainer;
    this.varies = recordOf(spec.kind).varies === true;
    this.last = w.slice();
    this.before = this.varies ? NaN : trainer.divergence(w);
    this.noise = NOISE * halfSquare(setting.minimum.z, w);
    this.tests =
      setting.test.rows === 0
        ? null
        : { model: new SoftmaxRegression(setting.test, setting.l2), batch: wholeOf(setting.test) };
    this.write(setting.first);
  }

  /** After a step. */
  take(): void {
    const { trainer, times } = this;
    const { taken, setting } = trainer;
    this.countRise();
    const isTime = taken === times[this.next];
    if (!isTime && taken % setting.every !== 0) return;
    const objective = trainer.objective();
    if (Number.isNaN(this.reachedAt) && objective <= setting.goal) this.reachedAt = taken;
    if (isTime) this.write(objective);
    if (trainer.hasLeft(objective)) this.leave();
  }

  private countRise(): void {
    const { trainer, last, varies } = this;
    const before = varies ? trainer.divergence(last) : this.before;
    const after = trainer.divergence(trainer.w);
    if (after > before * (1 + RISE) && before > this.noise) this.rises++;
    this.before = after;
    if (varies) last.set(trainer.w);
  }

  private write(objective: number): void {
    const { trainer, curves, tests } = this;
    const at = this.at + this.next;
    curves.objective[at] = objective;
    curves.accuracy[at] = trainer.accuracy();
    if (tests) curves.testAccuracy[at] = tests.model.accuracy(trainer.w, tests.batch);
    curves.distance[at] = halfSquare(trainer.setting.minimum.z, trainer.w);
    curves.divergence[at] = this.before;
    this.next++;
  }

  /** What never comes back is nowhere from then on. */
  private leave(): void {
    const { curves } = this;
    this.hasLeft = true;
    for (let k = this.next; k < this.times.length; k++) {
      curves.objective[this.at + k] = Infinity;
      curves.distance[this.at + k] = Infinity;
      curves.divergence[this.at + k] = Infinity;
    }
  }
}

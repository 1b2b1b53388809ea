/** @file Records a run: its curves, when it reaches the target, and how often it moves away from the minimum. */
import { recordOf } from "../../../../core/training/methods";
import { wholeOf, type Batch, type Model } from "../../../../core/training/model";
import { modelOver } from "./learner";
import type { Setting } from "./setting";
import type { Curves, RecordState } from "./state";
import type { Trainer } from "./trainer";

/** An increase counts as a rise above this share. Values below the other share of the first one are noise. */
const RISE_SHARE = 1e-9;
const NOISE_SHARE = 1e-24;

/** Empty curves for so many runs. */
export function emptyCurves(
  runs: number,
  times: number,
  { test, minimum }: Pick<Setting, "test" | "minimum">,
): Curves {
  const room = () => new Float64Array(runs * times).fill(NaN);
  const roomIf = (isThere: boolean) => (isThere ? room() : new Float64Array(0));
  return {
    objective: room(),
    accuracy: room(),
    testAccuracy: roomIf(test.rows > 0),
    distance: roomIf(minimum !== null),
    divergence: roomIf(minimum !== null),
  };
}

type Numbers = Curves["objective"];

const CURVES = ["objective", "accuracy", "testAccuracy", "distance", "divergence"] as const;

const curvesBy = (curves: Curves, make: (values: Numbers) => Numbers): Curves => ({
  objective: make(curves.objective),
  accuracy: make(curves.accuracy),
  testAccuracy: make(curves.testAccuracy),
  distance: make(curves.distance),
  divergence: make(curves.divergence),
});

/** The curves of the first runs only. */
export const firstCurves = (curves: Curves, runs: number, times: number): Curves =>
  curvesBy(curves, (values) => values.slice(0, runs * times));

/** Copies the curves of the first runs into others. */
export function fillCurves(curves: Curves, first: Curves): void {
  for (const name of CURVES) curves[name].set(first[name]);
}

export class RunRecord {
  reachedAt = NaN;
  hasLeft = false;
  rises = 0;
  private next = 0;
  private before: number;
  private readonly last: Numbers;
  private readonly noise: number;
  private readonly varies: boolean;
  private readonly tests: { readonly model: Model; readonly batch: Batch } | null;

  /** @param at the place of the run's first number */
  constructor(
    private readonly trainer: Trainer,
    private readonly times: Float64Array,
    private readonly curves: Curves,
    private readonly at: number,
    from: RecordState | null = null,
  ) {
    const { setting, spec, w } = trainer;
    this.varies = recordOf(spec.kind).varies === true;
    this.last = w.slice();
    this.before = this.varies ? NaN : trainer.divergence(w);
    this.noise = NOISE_SHARE * trainer.distance(w);
    this.tests =
      setting.test.rows === 0
        ? null
        : { model: modelOver(setting.test, setting), batch: wholeOf(setting.test) };
    if (from === null) this.write(trainer.first());
    else this.goOn(from);
  }

  /** A copy of what is recorded of the run so far. */
  save(): RecordState {
    const { reachedAt, hasLeft, rises, next, before, last, at, times } = this;
    const own = (values: Numbers) => values.slice(at, at + times.length);
    return {
      reachedAt,
      hasLeft,
      rises,
      next,
      before,
      last: last.slice(),
      curves: curvesBy(this.curves, own),
    };
  }

  private goOn({ last, curves, ...rest }: RecordState): void {
    Object.assign(this, rest);
    this.last.set(last);
    for (const name of CURVES)
      this.curves[name].set(curves[name], this.curves[name].length > 0 ? this.at : 0);
  }

  /** Called after each step. */
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
    if (trainer.setting.minimum === null) return;
    const before = varies ? trainer.divergence(last) : this.before;
    const after = trainer.divergence(trainer.w);
    if (after > before * (1 + RISE_SHARE) && before > this.noise) this.rises++;
    this.before = after;
    if (varies) last.set(trainer.w);
  }

  private write(objective: number): void {
    const { trainer, curves, tests } = this;
    const at = this.at + this.next;
    curves.objective[at] = objective;
    curves.accuracy[at] = trainer.accuracy();
    if (tests) curves.testAccuracy[at] = tests.model.accuracy(trainer.w, tests.batch);
    if (trainer.setting.minimum !== null) {
      curves.distance[at] = trainer.distance(trainer.w);
      curves.divergence[at] = this.before;
    }
    this.next++;
  }

  /** Marks that the run has left and will not return: its further values are NaN. */
  private leave(): void {
    const { objective, distance, divergence } = this.curves;
    this.hasLeft = true;
    for (const curve of [objective, distance, divergence])
      if (curve.length > 0) curve.fill(Infinity, this.at + this.next, this.at + this.times.length);
  }
}

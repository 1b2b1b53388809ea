/** @file What some runs come to: their distances at every step together, and one by one at the times of the band. */
import { euclidean } from "../../../../core/mirror/euclidean";
import { bandTimes, earlier, NOISE, noCounts, RISE } from "../runs";
import { createExpected, type Expected } from "./expected";
import { drawnRows, type Model } from "./model";
import { stepsOf } from "./schedule";
import type { RunsResult } from "./types";
import { Walker } from "./walk";

/** States looked at for conditional rises: steps that all runs together may cost. */
const EVALUATIONS = { euclid: 4e6, other: 1e5 };

/** The runs whose states are looked at for conditional rises: the first so many. */
function looksAt(model: Model): number {
  const rows = drawnRows(model) ?? 1;
  const per = rows * (model.isFlat ? 1 : (model.values?.length ?? 1)) * model.params.steps;
  return Math.max(
    1,
    Math.floor((model.potential === euclidean ? EVALUATIONS.euclid : EVALUATIONS.other) / per),
  );
}

/** The lesser of two steps; −1 is none. */
export const lesser = (a: number, b: number): number => (a < 0 ? b : b < 0 ? a : Math.min(a, b));

export class Tally {
  private readonly walker: Walker;
  private readonly times: Float64Array;
  private readonly steps: Float64Array;
  private readonly expected: Expected | null;
  private readonly looked: number;
  private readonly path: Float64Array;
  private readonly sums: Float64Array<ArrayBuffer>;
  private readonly samples: Float64Array<ArrayBuffer>;
  private readonly counts = { ...noCounts(), firstConditionalRise: -1 };
  private runs = 0;
  private run = -1;
  private time = 0;

  constructor(
    model: Model,
    private readonly count: number,
  ) {
    const { params } = model;
    this.walker = new Walker(model);
    this.times = bandTimes(params, params.report);
    this.steps = stepsOf(params.schedule, params.steps);
    this.expected = createExpected(model);
    this.looked = looksAt(model);
    this.path = new Float64Array(params.steps + 1);
    this.sums = new Float64Array(params.steps + 1);
    this.samples = new Float64Array(count * this.times.length);
  }

  /** Begins a run. */
  start(run: number): void {
    this.run = run;
    this.time = 0;
    this.walker.start(run);
    this.path[0] = this.walker.distance;
  }

  /** Steps of the run that were taken. */
  reached(): number {
    return this.time;
  }

  /** Goes on for so many steps at most; false where the run has ended. */
  advance(most: number): boolean {
    const { walker, path, steps } = this;
    const to = Math.min(steps.length, this.time + most);
    const noise = NOISE * path[0];
    const expected = this.run < this.looked ? this.expected : null;
    let t = this.time;
    for (; t < to && !walker.isOver; t++) {
      const before = walker.distance;
      const isCounted = before > noise;
      if (expected !== null) this.look(expected, t, before, isCounted);
      walker.step(steps[t]);
      path[t + 1] = walker.distance;
      if (isCounted && path[t + 1] > before * (1 + RISE)) this.counts.oneStepRises++;
    }
    if (walker.isOver) path.fill(Infinity, t + 1);
    this.time = walker.isOver ? steps.length : t;
    if (this.time < steps.length) return true;
    this.end(t - 1);
    return false;
  }

  private look({ change }: Expected, t: number, before: number, isCounted: boolean): void {
    const { counts } = this;
    counts.conditionalStates++;
    if (!isCounted || !(change(this.walker.x, this.steps[t]) > RISE * before)) return;
    counts.conditionalRises++;
    counts.firstConditionalRise = lesser(counts.firstConditionalRise, t);
  }

  /** @param step the last that was taken */
  private end(step: number): void {
    const { path, times, sums, counts, walker } = this;
    for (let t = 0; t < sums.length; t++) sums[t] += path[t];
    for (let k = 0; k < times.length; k++) this.samples[k * this.count + this.runs] = path[times[k]];
    if (walker.isOver && walker.left < 0) counts.overflowed++;
    if (walker.left >= 0) {
      counts.left++;
      counts.firstLeft = earlier(counts.firstLeft, { run: this.run, step, coordinate: walker.left });
    }
    this.runs++;
  }

  /** A copy of what the runs that have ended come to. */
  result(): RunsResult {
    return {
      part: "stochastic",
      work: "runs",
      runs: this.runs,
      sums: this.sums.slice(),
      samples: this.samples.slice(),
      ...this.counts,
    };
  }
}

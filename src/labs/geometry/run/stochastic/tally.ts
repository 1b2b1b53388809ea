/** @file Collects runs: the sums of their distances at every step, and each distance at the times of the band. */
import { euclidean } from "../../../../core/mirror/euclidean";
import { Laying, type Shorter } from "../laid";
import { bandTimes, earlier, NOISE_SHARE, noCounts, RISE_SHARE } from "../runs";
import { createExpected, type Expected } from "./expected";
import { drawnRows, type Model } from "./model";
import { stepsOf } from "./schedule";
import type { RunsResult } from "./types";
import { Walker } from "./walk";

/** The most steps of all runs together for examining states for conditional rises. */
const EVALUATIONS = { euclid: 4e6, other: 1e5 };

/** How many runs, from the first, have their states examined for conditional rises. */
function looksAt(model: Model): number {
  const rows = drawnRows(model) ?? 1;
  const per = rows * (model.isFlat ? 1 : (model.values?.length ?? 1)) * model.params.steps;
  return Math.max(
    1,
    Math.floor((model.potential === euclidean ? EVALUATIONS.euclid : EVALUATIONS.other) / per),
  );
}

/** The smaller of two steps, where −1 means none. */
export const lesser = (a: number, b: number): number => (a < 0 ? b : b < 0 ? a : Math.min(a, b));

/** The times of the band for runs of this length. */
export const timesOf = ({ params }: Pick<Model, "params">, steps = params.steps): Float64Array =>
  bandTimes({ ...params, steps }, params.report);

/** What a block of shorter runs has kept; null if it cannot be continued. */
export const shorterOf = (model: Pick<Model, "params">, { laid, samples }: RunsResult): Shorter | null =>
  laid && { laid, samples, times: timesOf(model, laid.steps) };

export class Tally {
  private readonly walker: Walker;
  private readonly times: Float64Array;
  private readonly steps: Float64Array;
  private readonly expected: Expected | null;
  private readonly looked: number;
  private readonly path: Float64Array;
  private readonly sums: Float64Array<ArrayBuffer>;
  private readonly samples: Float64Array<ArrayBuffer>;
  private readonly counts = noCounts();
  private readonly laying: Laying;
  private runs = 0;
  private run = -1;
  private time = 0;
  /** Whether the run had ended already where it was continued. */
  private wasOver = false;

  /** @param from the same runs, but shorter, to continue */
  constructor(
    model: Model,
    private readonly count: number,
    from: RunsResult | null = null,
  ) {
    const { params } = model;
    this.walker = new Walker(model);
    this.times = timesOf(model);
    this.steps = stepsOf(params.schedule, params.steps);
    this.expected = createExpected(model);
    this.looked = looksAt(model);
    this.path = new Float64Array(params.steps + 1);
    this.sums = new Float64Array(params.steps + 1);
    this.samples = new Float64Array(count * this.times.length);
    this.laying = new Laying(params, count, this.walker.laidSize, from && shorterOf(model, from));
    if (from === null) return;
    this.sums.set(from.sums);
    const { oneStepRises, left, firstLeft, overflowed } = from;
    Object.assign(this.counts, { oneStepRises, left, firstLeft, overflowed });
  }

  /** Begins a run. */
  start(run: number): void {
    const { walker, path, laying } = this;
    this.run = run;
    this.time = laying.begun;
    walker.start(run);
    path[0] = walker.distance;
    laying.takeUp(this.runs, path, run < this.looked, (states, at) => walker.takeUp(states, at));
    this.wasOver = laying.goesOn && walker.isOver;
  }

  /** The number of steps of the run taken so far. */
  reached(): number {
    return this.time;
  }

  /** Takes at most so many steps; false if the run has ended. */
  advance(most: number): boolean {
    const { walker, path, steps } = this;
    const to = Math.min(steps.length, this.time + most);
    const noise = NOISE_SHARE * path[0];
    const expected = this.run < this.looked ? this.expected : null;
    let t = this.time;
    for (; t < to && !walker.isOver; t++) {
      const before = walker.distance;
      const isCounted = before > noise;
      if (expected !== null) this.look(expected, t, before, isCounted);
      walker.step(steps[t]);
      path[t + 1] = walker.distance;
      if (isCounted && path[t + 1] > before * (1 + RISE_SHARE)) this.counts.oneStepRises++;
    }
    if (walker.isOver) path.fill(Infinity, t + 1);
    this.time = walker.isOver ? steps.length : t;
    if (this.time < steps.length) return true;
    this.end(t - 1);
    return false;
  }

  private look({ change }: Expected, t: number, before: number, isCounted: boolean): void {
    const { laying, runs } = this;
    laying.look(runs, 1);
    if (isCounted && change(this.walker.x, this.steps[t]) > RISE_SHARE * before) laying.rise(runs, t);
  }

  /** @param step the last that was taken */
  private end(step: number): void {
    const { path, times, sums, counts, walker, laying } = this;
    for (let t = laying.firstNew; t < sums.length; t++) sums[t] += path[t];
    for (const [k, t] of times.entries())
      this.samples[k * this.count + this.runs] = laying.isNew(t) ? path[t] : laying.distanceAt(this.runs, t);
    laying.layDown(this.runs, path, (states, at) => walker.layDown(states, at));
    const isLost = walker.isOver && !this.wasOver;
    if (isLost && walker.left < 0) counts.overflowed++;
    if (isLost && walker.left >= 0) {
      counts.left++;
      counts.firstLeft = earlier(counts.firstLeft, { run: this.run, step, coordinate: walker.left });
    }
    this.runs++;
  }

  /** A copy of the results of the runs that have ended. */
  result(): RunsResult {
    const { states, rises, first } = this.laying.looked();
    return {
      part: "stochastic",
      work: "runs",
      runs: this.runs,
      sums: this.sums.slice(),
      samples: this.samples.slice(),
      ...this.counts,
      conditionalStates: states,
      conditionalRises: rises,
      firstConditionalRise: first,
      laid: this.laying.result(this.runs),
    };
  }
}

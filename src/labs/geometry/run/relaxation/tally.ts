/** @file What some runs come to: their distances at every step together, and one by one at the times of the band. */
import { log } from "../../../../core/elementary";
import { potentialFor } from "../../../../experiments/geometry/potential";
import { euclidean } from "../../../../core/mirror/euclidean";
import type { RelaxationParams } from "../params";
import { bandTimes, earlier, NOISE, noCounts, RISE } from "../runs";
import { createConditional } from "./conditional";
import type { Coupling, RunsResult } from "./types";
import { createFreshEuclid, type FreshEuclid } from "./freshEuclid";
import { noWeighing, type Weighing } from "./weighing";
import { NOWHERE, Walker } from "./walker";
import type { System } from "./system";

/** States looked at for conditional rises: evaluations that all runs together may cost. */
const EVALUATIONS = { euclid: 4e6, other: 2e5 };
/** Steps, of the first runs, that tell how λ and the share of the error go together. */
const WEIGHED = 5e4;

/** The runs whose states are looked at for conditional rises: the first so many. */
function looksAt(params: RelaxationParams, { rows }: System): number {
  const isEuclid = potentialFor(params.geometry) === euclidean;
  const perStep = params.order === "cyclic" ? 1 : (rows?.length ?? 1);
  const most = (isEuclid ? EVALUATIONS.euclid : EVALUATIONS.other) / (perStep * params.steps * 2);
  return Math.max(1, Math.floor(most));
}

function weigh(into: Weighing, { lambda, residual, norm, squaredError }: Walker): void {
  if (!(squaredError > 0)) return;
  const share = (residual * residual) / (norm * squaredError);
  into[0] += 1;
  into[1] += lambda;
  into[2] += share;
  into[3] += lambda * lambda;
  into[4] += share * share;
  into[5] += lambda * share;
}

export class Tally {
  private readonly walker: Walker;
  private readonly fast: FreshEuclid | null;
  private readonly times: Float64Array;
  private readonly rises: (() => boolean) | null;
  private readonly looked: number;
  private readonly weighed: number;
  private readonly path: Float64Array;
  private readonly sums: Float64Array<ArrayBuffer>;
  private readonly samples: Float64Array<ArrayBuffer>;
  private readonly weighing = noWeighing();
  private readonly counts = noCounts();
  private runs = 0;
  private logs = 0;
  private run = -1;
  private time = 0;

  /**
   * @param coupling of the coin that is not the params' own: then only sums are kept, and where each run ends
   */
  constructor(
    private readonly params: RelaxationParams,
    system: System,
    private readonly count: number,
    private readonly coupling: Coupling | null,
  ) {
    this.walker = new Walker(params, system);
    this.times = coupling === null ? bandTimes(params) : Float64Array.of(params.steps);
    this.rises = coupling === null ? createConditional(this.walker) : null;
    this.fast = createFreshEuclid(params, system);
    this.looked = looksAt(params, system);
    this.weighed = Math.max(1, Math.floor(WEIGHED / params.steps));
    this.path = new Float64Array(params.steps + 1);
    this.sums = new Float64Array(params.steps + 1);
    this.samples = new Float64Array(count * this.times.length);
  }

  /** Begins a run. */
  start(run: number): void {
    this.run = run;
    this.time = 0;
    if (this.isFast()) this.path[0] = this.fast?.start(run) ?? Infinity;
    else {
      this.walker.start(run);
      this.path[0] = this.walker.distance;
    }
  }

  /** Whether nothing of the run is asked for but its distances. */
  private isFast(): boolean {
    return this.fast !== null && this.run >= this.weighed;
  }

  /** Steps of the run that were taken. */
  reached(): number {
    return this.time;
  }

  /** Goes on for so many steps at most; false where the run has ended. */
  advance(most: number): boolean {
    const { steps } = this.params;
    const to = Math.min(steps, this.time + most);
    const reached = this.fast !== null && this.isFast() ? this.race(this.fast, to) : this.walk(to);
    if (reached < to) this.path.fill(Infinity, reached + 1);
    this.time = reached < to ? steps : reached;
    if (this.time < steps) return true;
    this.end();
    return false;
  }

  /** Steps up to a time, of which only distances are kept; where the mean rises from one state it does from all. */
  private race(fast: FreshEuclid, to: number): number {
    const { path, counts, time } = this;
    const noise = NOISE * path[0];
    const reached = fast.advance(path, time, to, noise);
    counts.oneStepRises += fast.rises;
    if (this.rises === null || this.run >= this.looked) return reached;
    counts.conditionalStates += reached - time;
    if (this.rises()) for (let t = time; t < reached; t++) if (path[t] > noise) counts.conditionalRises++;
    return reached;
  }

  /** Steps up to a time, each looked at; returns the steps taken, fewer where D is infinite. */
  private walk(to: number): number {
    const { walker, path, weighing } = this;
    const noise = NOISE * path[0];
    const rises = this.run < this.looked ? this.rises : null;
    const isWeighed = this.run < this.weighed;
    let oneStepRises = 0;
    let t = this.time;
    for (; t < to && !walker.isOver; t++) {
      const before = walker.distance;
      if (rises !== null) this.look(rises, before > noise);
      walker.step();
      const after = walker.distance;
      path[t + 1] = after;
      if (before > noise && after > before * (1 + RISE)) oneStepRises++;
      if (isWeighed) weigh(weighing, walker);
    }
    this.counts.oneStepRises += oneStepRises;
    return t;
  }

  private look(rises: () => boolean, counted: boolean): void {
    this.counts.conditionalStates++;
    if (counted && rises()) this.counts.conditionalRises++;
  }

  private end(): void {
    const { path, times, sums, counts, walker } = this;
    for (let t = 0; t < sums.length; t++) sums[t] += path[t];
    for (let k = 0; k < times.length; k++) this.samples[k * this.count + this.runs] = path[times[k]];
    const end = path[path.length - 1];
    if (end === Infinity) this.logs = Infinity;
    else if (this.logs < Infinity && path[0] > 0) this.logs += log(end / path[0]);
    if (end === Infinity) {
      const step = path.indexOf(Infinity) - 1;
      const left = this.isFast() ? NOWHERE : walker.left;
      if (left < 0) counts.overflowed++;
      else {
        counts.left++;
        counts.firstLeft = earlier(counts.firstLeft, { run: this.run, step, coordinate: left });
      }
    }
    this.runs++;
  }

  /** A copy of what the runs that have ended come to. */
  snapshot(): RunsResult {
    const { sums, samples, weighing, ...rest } = this.result();
    return { ...rest, sums: sums.slice(), samples: samples.slice(), weighing: weighing.slice() };
  }

  /** What the runs that have ended come to. */
  result(): RunsResult {
    return {
      part: "relaxation",
      work: this.coupling === null ? "runs" : "coupling",
      coupling: this.coupling,
      runs: this.runs,
      sums: this.sums,
      samples: this.samples,
      logs: this.logs,
      weighing: this.weighing,
      ...this.counts,
    };
  }
}

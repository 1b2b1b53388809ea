/** @file Collects runs: the sums of their distances at every step, and each distance at the times of the band. */
import { log } from "../../../../core/elementary";
import { potentialFor } from "../../../../experiments/geometry/potential";
import { euclidean } from "../../../../core/mirror/euclidean";
import type { RelaxationParams } from "../params";
import { Laying, type Shorter } from "../laid";
import { bandTimes, earlier, NOISE_SHARE, noCounts, RISE_SHARE } from "../runs";
import type { Block } from "./blocks";
import { createConditional } from "./conditional";
import type { Coupling, RunsResult } from "./types";
import { createFreshEuclid, type FreshEuclid } from "./freshEuclid";
import { noWeighing, weigh } from "./weighing";
import { LEFT_NOWHERE, Walker } from "./walker";
import type { System } from "./system";

/** The most evaluations of all runs together for examining states for conditional rises. */
const EVALUATIONS = { euclid: 4e6, other: 2e5 };
/** How many steps, of the first runs, are used to correlate λ with the share of the error. */
const WEIGHED_STEPS = 5e4;

/** How many runs, from the first, have their states examined for conditional rises. */
function looksAt(params: RelaxationParams, { rows }: System): number {
  const isEuclid = potentialFor(params.geometry) === euclidean;
  const perStep = params.order === "cyclic" ? 1 : (rows?.length ?? 1);
  const most = (isEuclid ? EVALUATIONS.euclid : EVALUATIONS.other) / (perStep * params.steps * 2);
  return Math.max(1, Math.floor(most));
}

const weighedRuns = (steps: number): number => Math.max(1, Math.floor(WEIGHED_STEPS / steps));

/** r²/(‖a‖²‖e‖²); −1 where there is no error. */
const shareOf = ({ residual, norm, squaredError }: Walker): number =>
  squaredError > 0 ? (residual * residual) / (norm * squaredError) : -1;

const termAt = (terms: Float64Array, place: number): [lambda: number, share: number] => [
  terms[2 * place],
  terms[2 * place + 1],
];

/** The times at which distances are kept. For another coupling than that of the params, this is only the end. */
export const timesOf = (
  params: RelaxationParams,
  coupling: Coupling | null,
  steps = params.steps,
): Float64Array => (coupling === null ? bandTimes({ ...params, steps }) : Float64Array.of(steps));

/** What can be continued of a block of shorter runs; null if it did not keep enough. */
export const shorterOf = (
  params: RelaxationParams,
  { coupling, laid, samples }: RunsResult,
): Shorter | null => laid && { laid, samples, times: timesOf(params, coupling, laid.steps) };

export class Tally {
  private readonly count: number;
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
  private readonly laying: Laying;
  /** λ and share of each step that is weighed. */
  private readonly terms: Float64Array<ArrayBuffer> | null;
  /** Whether the run was over before it was taken up. */
  private wasOver = false;
  private runs = 0;
  private logs = 0;
  private run = -1;
  private time = 0;

  /**
   * @param coupling of the coin that is not the params' own: then only sums are kept, and where each run ends
   * @param from the same runs, shorter, that are gone on with
   */
  constructor(
    private readonly params: RelaxationParams,
    system: System,
    block: Block,
    private readonly coupling: Coupling | null,
    private readonly from: RunsResult | null = null,
  ) {
    const { steps } = params;
    const count = (this.count = block.to - block.from);
    this.walker = new Walker(params, system);
    this.times = timesOf(params, coupling);
    this.rises = coupling === null ? createConditional(this.walker) : null;
    this.fast = createFreshEuclid(params, system);
    this.looked = looksAt(params, system);
    this.weighed = weighedRuns(steps);
    const weighed = Math.min(count, Math.max(0, this.weighed - block.from));
    this.terms = this.weighed > 1 ? new Float64Array(2 * weighed * steps).fill(-1) : null;
    this.path = new Float64Array(steps + 1);
    this.sums = new Float64Array(steps + 1);
    this.samples = new Float64Array(count * this.times.length);
    const length = { runs: params.runs, steps, hasPaths: coupling === null };
    this.laying = new Laying(length, count, this.walker.laidSize, from && shorterOf(params, from));
    if (from === null) return;
    this.sums.set(from.sums);
    const { oneStepRises, left, firstLeft, overflowed } = from;
    Object.assign(this.counts, { oneStepRises, left, firstLeft, overflowed });
  }

  /** Begins a run. */
  start(run: number): void {
    const { laying, path } = this;
    this.run = run;
    this.time = laying.begun;
    if (this.isFast()) path[0] = this.fast?.start(run) ?? Infinity;
    else {
      this.walker.start(run);
      path[0] = this.walker.distance;
    }
    if (this.from !== null) this.takeUp(this.from);
  }

  private takeUp({ laid, weighing }: RunsResult): void {
    const { laying, path, run, time, walker } = this;
    laying.takeUp(this.runs, path, run < this.looked, (states, at) => {
      if (this.isFast()) this.fast?.takeUp(states, at);
      else walker.takeUp(states, at, time, path[time]);
    });
    this.wasOver = path[time] === Infinity;
    if (run >= this.weighed) return;
    // One run that was weighed by itself is the first.
    if (!laid?.weighed) this.weighing.set(weighing);
    else for (let t = 0; t < time; t++) this.weigh(t, ...termAt(laid.weighed, this.runs * time + t));
  }

  /** Step t of a run, unless there is nothing to weigh in it. */
  private weigh(t: number, lambda: number, share: number): void {
    if (share === -1) return;
    weigh(this.weighing, lambda, share);
    if (this.terms === null) return;
    const at = 2 * (this.runs * this.params.steps + t);
    this.terms[at] = lambda;
    this.terms[at + 1] = share;
  }

  /** Whether only the distances of the run are wanted. */
  private isFast(): boolean {
    return this.fast !== null && this.run >= this.weighed;
  }

  /** The number of steps of the run taken so far. */
  reached(): number {
    return this.time;
  }

  /** Takes at most so many steps; false if the run has ended. */
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

  /** Takes steps up to a time and keeps only distances; if the mean rises from one state, it does so from all. */
  private race(fast: FreshEuclid, to: number): number {
    const { path, counts, time } = this;
    const noise = NOISE_SHARE * path[0];
    const reached = fast.advance(path, time, to, noise);
    counts.oneStepRises += fast.rises;
    if (this.rises === null || this.run >= this.looked) return reached;
    this.laying.look(this.runs, reached - time);
    if (this.rises())
      for (let t = time; t < reached; t++) if (path[t] > noise) this.laying.rise(this.runs, t);
    return reached;
  }

  /** Takes steps up to a time and examines each. Returns the number of steps, which is smaller if D becomes infinite. */
  private walk(to: number): number {
    const { walker, path } = this;
    const noise = NOISE_SHARE * path[0];
    const rises = this.run < this.looked ? this.rises : null;
    const isWeighed = this.run < this.weighed;
    let oneStepRises = 0;
    let t = this.time;
    for (; t < to && !walker.isOver; t++) {
      const before = walker.distance;
      if (rises !== null) {
        this.laying.look(this.runs, 1);
        if (before > noise && rises()) this.laying.rise(this.runs, t);
      }
      walker.step();
      const after = walker.distance;
      path[t + 1] = after;
      if (before > noise && after > before * (1 + RISE_SHARE)) oneStepRises++;
      if (isWeighed) this.weigh(t, walker.lambda, shareOf(walker));
    }
    this.counts.oneStepRises += oneStepRises;
    return t;
  }

  private end(): void {
    const { path, times, sums, counts, walker, laying } = this;
    for (let t = laying.firstNew; t < sums.length; t++) sums[t] += path[t];
    for (const [k, t] of times.entries())
      this.samples[k * this.count + this.runs] = laying.isNew(t) ? path[t] : laying.distanceAt(this.runs, t);
    laying.layDown(this.runs, path, (states, at) =>
      this.isFast() ? this.fast?.layDown(states, at) : walker.layDown(states, at),
    );
    const end = path[path.length - 1];
    if (end === Infinity) this.logs = Infinity;
    else if (this.logs < Infinity && path[0] > 0) this.logs += log(end / path[0]);
    if (end === Infinity && !this.wasOver) {
      const step = path.indexOf(Infinity, laying.firstNew) - 1;
      const left = this.isFast() ? LEFT_NOWHERE : walker.left;
      if (left < 0) counts.overflowed++;
      else {
        counts.left++;
        counts.firstLeft = earlier(counts.firstLeft, { run: this.run, step, coordinate: left });
      }
    }
    this.runs++;
  }

  /** A copy of the results of the runs that have ended. */
  snapshot(): RunsResult {
    const { sums, samples, weighing, ...rest } = this.result();
    return { ...rest, sums: sums.slice(), samples: samples.slice(), weighing: weighing.slice() };
  }

  /** The results of the runs that have ended. */
  result(): RunsResult {
    const { states, rises } = this.laying.looked();
    const laid = this.laying.result(this.runs);
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
      conditionalStates: states,
      conditionalRises: rises,
      laid: laid && { ...laid, weighed: this.terms },
    };
  }
}

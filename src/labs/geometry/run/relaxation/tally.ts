/** @file What some runs come to: their distances at every step together, and one by one at the times of the band. */
import { log } from "../../../../core/elementary";
import { potentialFor } from "../geometries";
import { euclidean } from "../../../../core/mirror/euclidean";
import type { RelaxationParams } from "../params";
import { bandTimes, earlier, NOISE, RISE } from "../runs";
import { createConditional } from "./conditional";
import type { Counts, Coupling, RunsResult } from "./types";
import { noWeighing } from "./weighing";
import { Walker } from "./walker";
import type { System } from "./system";

/** States looked at for conditional rises: evaluations that all runs together may cost. */
const EVALUATIONS = { euclid: 4e6, other: 2e5 };

/** The runs whose states are looked at for conditional rises: the first so many. */
function looksAt(params: RelaxationParams, { rows }: System): number {
  const isEuclid = potentialFor(params.geometry) === euclidean;
  const perStep = params.order === "cyclic" ? 1 : (rows?.length ?? 1);
  const most = (isEuclid ? EVALUATIONS.euclid : EVALUATIONS.other) / (perStep * params.steps * 2);
  return Math.max(1, Math.floor(most));
}

export const noCounts = (): { -readonly [Key in keyof Counts]: Counts[Key] } => ({
  left: 0,
  firstLeft: null,
  overflowed: 0,
  oneStepRises: 0,
  conditionalStates: 0,
  conditionalRises: 0,
});

export class Tally {
  private readonly walker: Walker;
  private readonly times: Float64Array;
  private readonly rises: (() => boolean) | null;
  private readonly looked: number;
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
   * @param coupling of the coin that is not the params' own: then only sums are kept
   */
  constructor(
    private readonly params: RelaxationParams,
    system: System,
    private readonly count: number,
    private readonly coupling: Coupling | null,
  ) {
    this.walker = new Walker(params, system);
    this.times = coupling === null ? bandTimes(params) : new Float64Array(0);
    this.rises = coupling === null ? createConditional(this.walker) : null;
    this.looked = looksAt(params, system);
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
    const { walker, path, weighing } = this;
    const { steps } = this.params;
    const to = Math.min(steps, this.time + most);
    const noise = NOISE * path[0];
    const rises = this.run < this.looked ? this.rises : null;
    let oneStepRises = 0;
    let t = this.time;
    for (; t < to && !walker.isOver; t++) {
      const before = walker.distance;
      if (rises !== null) this.look(rises, before > noise);
      walker.step();
      const after = walker.distance;
      path[t + 1] = after;
      if (before > noise && after > before * (1 + RISE)) oneStepRises++;
      if (!(walker.squaredError > 0)) continue;
      const { lambda } = walker;
      const share = (walker.residual * walker.residual) / (walker.norm * walker.squaredError);
      weighing[0] += 1;
      weighing[1] += lambda;
      weighing[2] += share;
      weighing[3] += lambda * lambda;
      weighing[4] += share * share;
      weighing[5] += lambda * share;
    }
    this.counts.oneStepRises += oneStepRises;
    if (t < to) path.fill(Infinity, t + 1);
    this.time = t < to ? steps : t;
    if (this.time < steps) return true;
    this.end();
    return false;
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
    if (walker.isOver) {
      const step = path.indexOf(Infinity) - 1;
      if (walker.left < 0) counts.overflowed++;
      else {
        counts.left++;
        counts.firstLeft = earlier(counts.firstLeft, { run: this.run, step, coordinate: walker.left });
      }
    }
    this.runs++;
  }

  /** A copy of what the runs that have ended come to. */
  result(): RunsResult {
    return {
      part: "relaxation",
      work: this.coupling === null ? "runs" : "coupling",
      coupling: this.coupling,
      runs: this.runs,
      sums: this.sums.slice(),
      samples: this.samples.slice(),
      logs: this.logs,
      weighing: this.weighing.slice(),
      ...this.counts,
    };
  }
}

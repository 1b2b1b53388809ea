/** @file Records a flow: its rows, and facts about all its steps, including those without a kept row. */
import type { FlowParams, Geometry } from "../params";
import { NOISE_SHARE, RISE_SHARE } from "../runs";
import { Flow } from "./flow";
import { createPeriodFinder } from "./period";
import { thresholdOf } from "./threshold";
import type {
  FlowLeft,
  FlowOutcome,
  FlowReport,
  FlowResult,
  FlowResume,
  FlowRows,
  FlowRunSummary,
} from "./types";

/** The most rows that are kept of a run: no screen shows more. */
const MOST_ROWS = 20_001;

/** The distance between kept rows; odd, so that a run that alternates is seen on both sides. */
export function strideOf(steps: number): number {
  const stride = Math.ceil(steps / (MOST_ROWS - 1));
  return stride % 2 === 0 ? stride + 1 : stride;
}

const COLUMNS = [
  "t",
  "x",
  "objective",
  "excess",
  "divergence",
  "gradientNorm",
  "step",
  "smoothness",
] as const satisfies readonly (keyof FlowRows)[];

type Columns = { [Name in keyof FlowRows]: Float64Array<ArrayBuffer> };

export class Recorder {
  readonly flow: Flow;
  private readonly stride: number;
  private readonly rows: Columns;
  private readonly wanted: ReadonlySet<number>;
  private readonly report: FlowReport[] = [];
  private readonly objectiveStart: number;
  private readonly divergenceStart: number;
  private count = 0;
  private divergence: number;
  private most: number;
  private rises = 0;
  private firstRise: number | null = null;
  private lastRise = -1;
  private faceAt: number | null = null;
  private left: FlowLeft | null = null;
  private fell: FlowLeft | null = null;
  private overflowed = false;
  private eta = 0;
  private readonly cycle: ReturnType<typeof createPeriodFinder>;

  /** @param from a shorter run with the same params to continue */
  constructor(
    private readonly params: FlowParams,
    private readonly geometry: Geometry,
    from: FlowResult | null = null,
  ) {
    this.flow = new Flow(params, geometry);
    this.cycle = createPeriodFinder(this.flow.x.length);
    this.stride = strideOf(params.steps);
    this.wanted = new Set(params.report);
    const most = Math.ceil(params.steps / this.stride) + 1;
    const column = (width = 1) => new Float64Array(width * most);
    this.rows = {
      t: column(),
      x: column(this.flow.x.length),
      objective: column(),
      excess: column(),
      divergence: column(),
      gradientNorm: column(),
      step: column(),
      smoothness: column(),
    };
    this.objectiveStart = this.flow.value();
    this.divergenceStart = this.flow.divergence();
    this.divergence = this.divergenceStart;
    this.most = this.divergenceStart;
    if (from === null) this.read();
    else this.takeUp(from);
  }

  private takeUp(from: FlowResult): void {
    const { flow } = this;
    const { resume, summary } = from;
    flow.load(resume.point);
    this.eta = flow.eta();
    this.divergence = resume.divergence;
    this.most = resume.most;
    this.rises = summary.fejerRises;
    this.firstRise = summary.firstRise;
    this.lastRise = resume.lastRise;
    this.faceAt = summary.faceAt;
    this.left = summary.leftDomain;
    this.fell = summary.fellBelow;
    this.overflowed = resume.overflowed;
    this.cycle.load(resume.seen, flow.t + 1);
    this.report.push(...summary.report.filter(({ t }) => t <= flow.t));
    this.takeRows(from);
    if (this.ended && flow.t % this.stride !== 0) this.keep();
  }

  /** Takes the rows of the shorter run that this one keeps, too. */
  private takeRows(from: FlowResult): void {
    const { rows, stride } = this;
    for (const [row, t] of from.t.entries()) {
      if (t % stride !== 0) continue;
      for (const name of COLUMNS) {
        const width = from[name].length / from.t.length;
        rows[name].set(from[name].subarray(row * width, (row + 1) * width), this.count * width);
      }
      this.count++;
    }
  }

  get ended(): boolean {
    return this.left !== null || this.fell !== null || this.overflowed || this.flow.t >= this.params.steps;
  }

  /** Takes a step, and records what it did. */
  advance(): void {
    const { flow, rows } = this;
    const step = flow.t;
    const kept = step % this.stride === 0;
    const stop = flow.advance(this.eta);
    if (stop?.kind === "left") this.left = { coordinate: stop.coordinate, step };
    if (stop?.kind === "fell") this.fell = { coordinate: stop.coordinate, step };
    if (stop?.kind === "overflow") this.overflowed = true;
    if (stop !== null) {
      // The last row is kept, whatever the stride.
      if (!kept) this.keep();
      return;
    }
    if (kept && flow.moved > ROUNDED_MOVE) rows.smoothness[this.count - 1] = flow.smoothness ?? NaN;
    this.judge(step);
    this.read();
  }

  private judge(step: number): void {
    const before = this.divergence;
    const after = this.flow.divergence();
    this.divergence = after;
    if (after > this.most) this.most = after;
    if (!(after > before * (1 + RISE_SHARE) && after > NOISE_SHARE * this.divergenceStart)) return;
    this.rises++;
    this.firstRise ??= step;
    this.lastRise = step;
  }

  private read(): void {
    const { flow } = this;
    this.eta = flow.eta();
    this.cycle.add(flow.x);
    if (this.faceAt === null && flow.isOnFace()) this.faceAt = flow.t;
    if (this.wanted.has(flow.t)) this.report.push(this.told());
    if (flow.t % this.stride === 0 || flow.t === this.params.steps) this.keep();
  }

  private told(): FlowReport {
    const { flow } = this;
    return {
      t: flow.t,
      x: Array.from(flow.x),
      objective: flow.value(),
      divergence: flow.reference && this.divergence,
    };
  }

  private keep(): void {
    const { flow, rows, count } = this;
    rows.t[count] = flow.t;
    rows.x.set(flow.x, count * flow.x.length);
    rows.objective[count] = flow.value();
    rows.excess[count] = flow.excess();
    rows.divergence[count] = this.divergence;
    rows.gradientNorm[count] = flow.gradientNorm();
    rows.step[count] = this.eta;
    rows.smoothness[count] = NaN;
    this.count++;
  }

  result(): FlowResult {
    const { rows, count } = this;
    const n = this.flow.x.length;
    return {
      part: "flow",
      t: rows.t.slice(0, count),
      x: rows.x.slice(0, n * count),
      objective: rows.objective.slice(0, count),
      excess: rows.excess.slice(0, count),
      divergence: rows.divergence.slice(0, count),
      gradientNorm: rows.gradientNorm.slice(0, count),
      step: rows.step.slice(0, count),
      smoothness: rows.smoothness.slice(0, count),
      summary: this.summary(),
      ended: this.ended,
      resume: this.resume(),
    };
  }

  private resume(): FlowResume {
    const { flow, stride, divergence, most, lastRise, overflowed } = this;
    return { point: flow.save(), stride, divergence, most, lastRise, overflowed, seen: this.cycle.save() };
  }

  private summary(): FlowRunSummary {
    const { flow, params } = this;
    const z = flow.reference;
    const period = this.cycle.period();
    return {
      geometry: this.geometry,
      end: Array.from(flow.x),
      objectiveStart: this.objectiveStart,
      objectiveEnd: flow.value(),
      reference: z && Array.from(z.z),
      referenceIs: z && z.kind,
      divergenceStart: z && this.divergenceStart,
      divergenceEnd: z && this.divergence,
      fejerRises: this.rises,
      firstRise: this.firstRise,
      faceAt: this.faceAt,
      leftDomain: this.left,
      fellBelow: this.fell,
      stoppedAt: this.ended && flow.t < params.steps ? flow.t : null,
      period,
      localThreshold: z && thresholdOf(params, flow.potential, flow.objective, z.z),
      outcome: this.outcome(period),
      report: [...this.report, ...this.afterEnd()],
    };
  }

  /** Reports for times that were asked for and not reached. */
  private afterEnd(): readonly FlowReport[] {
    if (!this.ended) return [];
    const never = [...this.wanted].filter((t) => t > this.flow.t).toSorted((a, b) => a - b);
    return never.map((t) => ({ t, x: null, objective: null, divergence: null }));
  }

  private outcome(period: number | null): FlowOutcome {
    if (this.left !== null) return "left the domain";
    if (this.fell !== null) return "fell below the doubles";
    if (this.overflowed || this.isFarther())
      return this.params.set === "simplex" ? "runs to a face" : "diverges";
    if (this.divergence <= ARRIVED_SHARE * this.scale()) return "arrives";
    if (this.flow.moved <= STILL_MOVE) return "stands elsewhere";
    if (period !== null) return "cycles";
    return this.lastRise > this.flow.t / 2 ? "wanders" : "on its way";
  }

  private scale(): number {
    return this.divergenceStart > 1 && this.divergenceStart < Infinity ? this.divergenceStart : 1;
  }

  /** Whether it is much farther from z than at the start, and not coming back. */
  private isFarther(): boolean {
    return this.divergence > DIVERGED_RATIO * this.scale() && this.divergence > this.most / 2;
  }
}

const ARRIVED_SHARE = 1e-12;
const DIVERGED_RATIO = 100;
/** For shorter moves L is mere rounding. */
const ROUNDED_MOVE = 1e-11;
/** The length of moves that are mere rounding. */
const STILL_MOVE = 1e-15;

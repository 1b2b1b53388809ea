/**
 * @file The time of a cell's end, found afterwards: notes say in which round the cell was first clamped, or
 * was last outside the tolerance, and that round is run again step by step. MATH §5 (ours)
 */
import { CELL_COLLAPSED, CELL_CONVERGED, type Ends, type Problem } from "./cells";
import { movePlace, KERNEL_PLACES, restBeyond, type Kernel } from "./kernel";
import type { Limits } from "./odds";

/** Number of steps after which cells are looked at. A repetition is noticed if its period divides this number. */
export const ROUND_STEPS = 32;
/**
 * How many places there are for running cells, and for cells with less than a round to go. The remaining
 * places are for rounds that are run again.
 */
export const RUNNING_PLACES = 512;
export const LATE_PLACES = 256;
const SECOND_PLACES = KERNEL_PLACES - RUNNING_PLACES - LATE_PLACES;

/** What is remembered of a cell besides its state, enough to find its times again. */
export class Notes {
  readonly cell = new Int32Array(RUNNING_PLACES + LATE_PLACES);
  /** Steps taken. */
  readonly time = new Float64Array(RUNNING_PLACES + LATE_PLACES);
  /** State before the latest round. */
  readonly before = new Float64Array(RUNNING_PLACES + LATE_PLACES);
  readonly inFrom = new Float64Array(RUNNING_PLACES + LATE_PLACES);
  readonly inTo = new Float64Array(RUNNING_PLACES + LATE_PLACES);
  readonly from = new Float64Array(RUNNING_PLACES + LATE_PLACES);
  readonly to = new Float64Array(RUNNING_PLACES + LATE_PLACES);
  /** 1 when the start is within the tolerance. */
  readonly starts = new Uint8Array(RUNNING_PLACES + LATE_PLACES);
  /** The latest round with a state outside the tolerance: its time and the state before it; −1 if there is none. */
  readonly outTime = new Float64Array(RUNNING_PLACES + LATE_PLACES);
  readonly outState = new Float64Array(RUNNING_PLACES + LATE_PLACES);
  /** First round in which the clamp acted. */
  readonly clampTime = new Float64Array(RUNNING_PLACES + LATE_PLACES);
  readonly clampState = new Float64Array(RUNNING_PLACES + LATE_PLACES);

  /** Copies everything from one place to another. */
  copy(from: number, to: number): void {
    this.cell[to] = this.cell[from];
    this.time[to] = this.time[from];
    this.before[to] = this.before[from];
    this.inFrom[to] = this.inFrom[from];
    this.inTo[to] = this.inTo[from];
    this.from[to] = this.from[from];
    this.to[to] = this.to[from];
    this.starts[to] = this.starts[from];
    this.outTime[to] = this.outTime[from];
    this.outState[to] = this.outState[from];
    this.clampTime[to] = this.clampTime[from];
    this.clampState[to] = this.clampState[from];
  }

  /** Whether the round of these places left the tolerance or met the clamp. */
  take({ least, most }: Kernel, { lo, hi }: Limits, first: number, end: number): void {
    const { time, before, inFrom, inTo, outTime, outState, clampTime, clampState } = this;
    for (let i = first; i < end; i++) {
      const low = least[i];
      const high = most[i];
      if (low <= inFrom[i] || high >= inTo[i]) {
        outTime[i] = time[i];
        outState[i] = before[i];
      }
      if ((low <= lo || high >= hi) && clampTime[i] < 0) {
        clampTime[i] = time[i];
        clampState[i] = before[i];
      }
    }
  }
}

/** Rounds that are run again together, in the last places of the kernel. */
export class Replays {
  /** Cells whose time was found. */
  done = 0;
  /** How many rounds wait to be run again. */
  count = 0;
  private readonly cell = new Int32Array(SECOND_PLACES);
  private readonly time = new Float64Array(SECOND_PLACES);
  private readonly length = new Int32Array(SECOND_PLACES);
  /** 1 if the first clamped step is looked for, 0 if it is the last step outside the tolerance. */
  private readonly first = new Uint8Array(SECOND_PLACES);
  private readonly inFrom = new Float64Array(SECOND_PLACES);
  private readonly inTo = new Float64Array(SECOND_PLACES);
  private readonly found = new Int32Array(SECOND_PLACES);

  constructor(
    private readonly kernel: Kernel,
    private readonly problem: Problem,
    private readonly out: Ends,
  ) {}

  /** Notes the round that contains the time of the cell at place `i`. When many rounds wait, all of them are run. */
  ask(notes: Notes, i: number, first: boolean): void {
    const { kernel } = this;
    const k = this.count++;
    const place = RUNNING_PLACES + LATE_PLACES + k;
    const time = first ? notes.clampTime[i] : notes.outTime[i];
    movePlace(kernel, i, place);
    kernel.t[place] = first ? notes.clampState[i] : notes.outState[i];
    this.cell[k] = notes.cell[i];
    this.time[k] = time;
    this.length[k] = Math.min(ROUND_STEPS, this.problem.iterations - time);
    this.first[k] = first ? 1 : 0;
    this.inFrom[k] = notes.inFrom[i];
    this.inTo[k] = notes.inTo[i];
    this.found[k] = 0;
    if (this.count === SECOND_PLACES) this.run();
  }

  /** Runs the waiting rounds again, step by step. */
  run(): void {
    const { kernel, problem, out, count } = this;
    const base = RUNNING_PLACES + LATE_PLACES;
    restBeyond(kernel, base + count);
    for (let s = 1; s <= (count > 0 ? ROUND_STEPS : 0); s++) {
      kernel.advance(problem.mode, problem.limits, base, base + count, 1);
      this.scan(s);
    }
    for (let k = 0; k < count; k++) {
      const cell = this.cell[k];
      const clamped = this.first[k] === 1;
      out.times[cell] = this.time[k] + this.found[k] + (clamped ? 0 : 1);
      out.ends[cell] = clamped ? CELL_COLLAPSED : CELL_CONVERGED;
    }
    this.done += count;
    this.count = 0;
  }

  private scan(s: number): void {
    const { lo, hi } = this.problem.limits;
    const { kernel, count, first, found, inFrom, inTo, length } = this;
    for (let k = 0; k < count; k++) {
      const t = kernel.t[RUNNING_PLACES + LATE_PLACES + k];
      const hit = first[k] === 1 ? found[k] === 0 && (t <= lo || t >= hi) : t <= inFrom[k] || t >= inTo[k];
      if (hit && s <= length[k]) found[k] = s;
    }
  }
}

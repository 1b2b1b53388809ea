/**
 * @file Runs of many cells of the binary slice, each to its end, through a kernel that advances a block of them at once. MATH §5 (ours)
 *
 * Cells take turns in ROUND steps. After each round a cell is looked at, and leaves its place to the next when its end is **proven**:
 * - its state is, bit for bit, the one of a round ago: the run repeats itself for ever, and its last steps can be told from one round;
 * - or it lies in the region of {@link provenRegion}: it stays within the tolerance for ever.
 * A cell that {@link isTooSlow} takes no steps at all: it is still outside the tolerance when they are over. All three give what all the steps would have given, word and number: a property test runs cells with and without.
 * The times are found afterwards, by running again the one round in which a cell first met the clamp, or was last outside the tolerance.
 */
import { LANES, PLACES, type Kernel } from "./kernel";
import type { Limits, Mode } from "./odds";

/** Steps between two looks; a repetition is seen when its period divides it. */
const ROUND = 32;
/** Places for cells that run, for cells with less than a round to go, and for rounds that are run again. */
const RUNNING = 512;
const LATE = 256;
const SECOND = PLACES - RUNNING - LATE;

/** What became of a cell. */
export const CONVERGED = 1;
export const COLLAPSED = 2;
export const WANDERING = 3;

/** One cell before its first step. */
export interface Cell {
  /** Odds of the start. */
  t: number;
  a: number;
  b: number;
  /** Odds between which the belief is within the tolerance of its target. */
  inFrom: number;
  inTo: number;
  /** Odds between which it stays so, proven; from ≥ to: nowhere. */
  from: number;
  to: number;
  /** Proven to end outside the tolerance, never clamped. */
  isTooSlow: boolean;
}

export interface Problem {
  readonly mode: Mode;
  readonly limits: Limits;
  readonly iterations: number;
  readonly count: number;
  /** Writes cell `index`. */
  readonly cell: (index: number, out: Cell) => void;
}

/** What became of every cell: a word, or 0 while it runs, and its time. */
export interface Ends {
  readonly ends: Uint8Array;
  /** Converged: first t from which the belief stays within the tolerance. Collapsed: first t that was clamped. Else 0. */
  readonly times: Uint32Array;
}

/**
 * Runs all cells.
 *
 * @param kernel used by nobody else while this runs
 * @param problem the cells
 * @param out receives each cell's end as soon as it is known, `problem.count` entries
 * @param budget steps of cells between two yields
 * @param early false: every cell takes all its steps (for tests)
 * @yields the number of cells that are done
 */
export function* sweep(
  kernel: Kernel,
  problem: Problem,
  out: Ends,
  budget: number,
  early = true,
): Generator<number, void, void> {
  const run = new Sweep(kernel, problem, out, early);
  for (let spent = 0; !run.isDone;) {
    spent += run.advance();
    if (spent < budget) continue;
    yield run.done;
    spent = 0;
  }
}

/** What is kept of a cell beside its state: enough to find its times again. */
class Notes {
  readonly cell = new Int32Array(RUNNING + LATE);
  /** Steps taken. */
  readonly time = new Float64Array(RUNNING + LATE);
  /** State before the newest round. */
  readonly before = new Float64Array(RUNNING + LATE);
  readonly inFrom = new Float64Array(RUNNING + LATE);
  readonly inTo = new Float64Array(RUNNING + LATE);
  readonly from = new Float64Array(RUNNING + LATE);
  readonly to = new Float64Array(RUNNING + LATE);
  /** 1 when the start is within the tolerance. */
  readonly starts = new Uint8Array(RUNNING + LATE);
  /** Newest round with a state outside the tolerance: time and state before it; −1 when there is none. */
  readonly outTime = new Float64Array(RUNNING + LATE);
  readonly outState = new Float64Array(RUNNING + LATE);
  /** First round in which the clamp acted. */
  readonly clampTime = new Float64Array(RUNNING + LATE);
  readonly clampState = new Float64Array(RUNNING + LATE);

  /** Everything of one place to another. */
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
}

/** A round that is run again, step by step. */
class Replays {
  count = 0;
  readonly cell = new Int32Array(SECOND);
  readonly time = new Float64Array(SECOND);
  readonly length = new Int32Array(SECOND);
  /** 1: the first step that is clamped is wanted; 0: the last one outside the tolerance. */
  readonly first = new Uint8Array(SECOND);
  readonly inFrom = new Float64Array(SECOND);
  readonly inTo = new Float64Array(SECOND);
  readonly found = new Int32Array(SECOND);
}

class Sweep {
  done = 0;
  private next = 0;
  private running = 0;
  private late = 0;
  private readonly notes = new Notes();
  private readonly replays = new Replays();
  /** Steps of the last, shorter round, and the time at which it begins. */
  private readonly rest: number;
  private readonly lastRound: number;
  private readonly fresh: Cell = { t: 1, a: 0, b: 0, inFrom: 0, inTo: 0, from: 0, to: 0, isTooSlow: false };

  constructor(
    private readonly kernel: Kernel,
    private readonly problem: Problem,
    private readonly out: Ends,
    private readonly early: boolean,
  ) {
    this.rest = problem.iterations % ROUND;
    this.lastRound = problem.iterations - this.rest;
    this.fill();
  }

  get isDone(): boolean {
    return this.done === this.problem.count;
  }

  /** One round of all running cells, or what is left when none runs. Returns the steps taken. */
  advance(): number {
    const { kernel, problem, running } = this;
    if (running === 0) {
      const taken = this.late * this.rest + this.replays.count * ROUND;
      this.finishLate();
      this.replay();
      return Math.max(1, taken);
    }
    this.pad(running);
    kernel.advance(problem.mode, problem.limits, 0, running, ROUND);
    this.look();
    this.fill();
    return running * ROUND;
  }

  /** Places up to the next multiple of LANES step too: they hold a state at rest. */
  private pad(count: number): void {
    const { t, a, b } = this.kernel;
    for (let i = count; i % LANES !== 0; i++) {
      t[i] = 1;
      a[i] = b[i] = 0;
    }
  }

  /** Puts waiting cells into free places. */
  private fill(): void {
    while (this.running < RUNNING && this.next < this.problem.count) {
      const index = this.next++;
      this.problem.cell(index, this.fresh);
      if (this.early && this.fresh.isTooSlow) {
        this.out.ends[index] = WANDERING;
        this.done++;
        continue;
      }
      this.place(this.running++, index);
      if (this.lastRound === 0) this.postpone(this.running - 1);
    }
  }

  private place(i: number, index: number): void {
    const { fresh, kernel, notes } = this;
    const { lo, hi } = this.problem.limits;
    const t = Math.min(hi, Math.max(lo, fresh.t));
    kernel.t[i] = notes.before[i] = t;
    kernel.a[i] = fresh.a;
    kernel.b[i] = fresh.b;
    kernel.least[i] = Infinity;
    kernel.most[i] = 0;
    notes.cell[i] = index;
    notes.time[i] = 0;
    notes.inFrom[i] = fresh.inFrom;
    notes.inTo[i] = fresh.inTo;
    notes.from[i] = fresh.from;
    notes.to[i] = fresh.to;
    notes.starts[i] = t > fresh.inFrom && t < fresh.inTo ? 1 : 0;
    notes.outTime[i] = notes.clampTime[i] = -1;
  }

  /** After a round: takes notes of all running cells, and sees whose end is known. */
  private look(): void {
    const { notes, early, lastRound } = this;
    const { time, before, from, to } = notes;
    const { t, least, most } = this.kernel;
    this.note(0, this.running);
    for (let i = this.running - 1; i >= 0; i--) {
      const state = t[i];
      time[i] += ROUND;
      if (early && state > from[i] && state < to[i]) {
        this.end(i);
        continue;
      }
      if (early && state === before[i]) this.skip(i);
      if (time[i] >= lastRound) {
        this.postpone(i);
        continue;
      }
      before[i] = state;
      least[i] = Infinity;
      most[i] = 0;
    }
  }

  /** Whether the round of these places left the tolerance or met the clamp. */
  private note(first: number, end: number): void {
    const { lo, hi } = this.problem.limits;
    const { time, before, inFrom, inTo, outTime, outState, clampTime, clampState } = this.notes;
    const { least, most } = this.kernel;
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

  /** The round has repeated its first state: so will all to come, up to the last. */
  private skip(i: number): void {
    const { notes } = this;
    const rounds = this.lastRound - notes.time[i];
    if (notes.outTime[i] === notes.time[i] - ROUND) notes.outTime[i] += rounds;
    notes.time[i] += rounds;
  }

  /** Less than a round to go: waits for others like it. */
  private postpone(i: number): void {
    if (this.rest === 0 && this.lastRound > 0) return this.end(i);
    const { kernel, notes } = this;
    const place = RUNNING + this.late++;
    notes.copy(i, place);
    move(kernel, i, place);
    notes.before[place] = kernel.t[place];
    kernel.least[place] = Infinity;
    kernel.most[place] = 0;
    this.leave(i);
    if (this.late === LATE) this.finishLate();
  }

  private finishLate(): void {
    const { kernel, problem, late } = this;
    if (late === 0) return;
    this.pad(RUNNING + late);
    kernel.advance(problem.mode, problem.limits, RUNNING, RUNNING + late, this.rest);
    this.late = 0;
    this.note(RUNNING, RUNNING + late);
    for (let i = RUNNING; i < RUNNING + late; i++) this.judge(i);
  }

  private end(i: number): void {
    this.judge(i);
    this.leave(i);
  }

  /** The word, and what must be run again for its time. */
  private judge(i: number): void {
    const { kernel, notes, out } = this;
    const t = kernel.t[i];
    const converged = t > notes.inFrom[i] && t < notes.inTo[i];
    const word = converged ? CONVERGED : notes.clampTime[i] >= 0 ? COLLAPSED : WANDERING;
    if (word === CONVERGED && notes.outTime[i] >= 0) return this.ask(i, false);
    if (word === COLLAPSED) return this.ask(i, true);
    const cell = notes.cell[i];
    out.times[cell] = converged ? 1 - notes.starts[i] : 0;
    out.ends[cell] = word;
    this.done++;
  }

  /** The last running cell takes the place that is free. */
  private leave(i: number): void {
    const last = --this.running;
    if (i === last) return;
    this.notes.copy(last, i);
    move(this.kernel, last, i);
  }

  private ask(i: number, first: boolean): void {
    const { kernel, notes, replays } = this;
    const k = replays.count++;
    const place = RUNNING + LATE + k;
    const time = first ? notes.clampTime[i] : notes.outTime[i];
    move(kernel, i, place);
    kernel.t[place] = first ? notes.clampState[i] : notes.outState[i];
    replays.cell[k] = notes.cell[i];
    replays.time[k] = time;
    replays.length[k] = Math.min(ROUND, this.problem.iterations - time);
    replays.first[k] = first ? 1 : 0;
    replays.inFrom[k] = notes.inFrom[i];
    replays.inTo[k] = notes.inTo[i];
    replays.found[k] = 0;
    if (replays.count === SECOND) this.replay();
  }

  /** Runs the rounds that were asked for again, step by step. */
  private replay(): void {
    const { kernel, problem, replays, out } = this;
    const { count } = replays;
    const base = RUNNING + LATE;
    this.pad(base + count);
    for (let s = 1; s <= (count > 0 ? ROUND : 0); s++) {
      kernel.advance(problem.mode, problem.limits, base, base + count, 1);
      this.scan(s);
    }
    for (let k = 0; k < count; k++) {
      const cell = replays.cell[k];
      const clamped = replays.first[k] === 1;
      out.times[cell] = replays.time[k] + replays.found[k] + (clamped ? 0 : 1);
      out.ends[cell] = clamped ? COLLAPSED : CONVERGED;
    }
    this.done += count;
    replays.count = 0;
  }

  private scan(s: number): void {
    const { kernel, replays } = this;
    const { lo, hi } = this.problem.limits;
    const { count, first, found, inFrom, inTo, length } = replays;
    for (let k = 0; k < count; k++) {
      const t = kernel.t[RUNNING + LATE + k];
      const hit = first[k] === 1 ? found[k] === 0 && (t <= lo || t >= hi) : t <= inFrom[k] || t >= inTo[k];
      if (hit && s <= length[k]) found[k] = s;
    }
  }
}

function move({ t, a, b, least, most }: Kernel, from: number, to: number): void {
  t[to] = t[from];
  a[to] = a[from];
  b[to] = b[from];
  least[to] = least[from];
  most[to] = most[from];
}

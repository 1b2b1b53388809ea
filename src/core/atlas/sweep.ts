/**
 * @file Runs of many cells of the binary slice, each to its end, through a kernel that advances a block of them at once. MATH §5 (ours)
 *
 * Cells take turns in ROUND_STEPS steps. After each round a cell is looked at, and leaves its place to the next when its end is **proven**:
 * - its state is, bit for bit, the one of a round ago: the run repeats itself for ever, and its last steps can be told from one round;
 * - or it lies in the region of {@link provenRegion}: it stays within the tolerance for ever.
 * A cell that {@link isTooSlow} takes no steps at all: it is still outside the tolerance when they are over. All three give what all the steps would have given, word and number: a property test runs cells with and without.
 * The times are found afterwards, by {@link Replays}.
 */
import { CELL_COLLAPSED, CELL_CONVERGED, CELL_WANDERING, type Cell, type Ends, type Problem } from "./cells";
import { movePlace, restBeyond, type Kernel } from "./kernel";
import { LATE_PLACES, Notes, Replays, ROUND_STEPS, RUNNING_PLACES } from "./times";

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

class Sweep {
  /** Cells whose end was known without running a round again. */
  private judged = 0;
  private next = 0;
  private running = 0;
  private late = 0;
  private readonly notes = new Notes();
  private readonly replays: Replays;
  /** Number of steps of the last, shorter round. `lastRound` is the time at which it begins. */
  private readonly rest: number;
  private readonly lastRound: number;
  /**
   * Filled with doubles from the start: engines then overwrite the fields in place, while fields that began
   * as integers would be reallocated for every cell.
   */
  private readonly fresh: Cell = {
    t: NaN,
    a: NaN,
    b: NaN,
    inFrom: NaN,
    inTo: NaN,
    from: NaN,
    to: NaN,
    isTooSlow: false,
  };

  constructor(
    private readonly kernel: Kernel,
    private readonly problem: Problem,
    private readonly out: Ends,
    private readonly early: boolean,
  ) {
    this.replays = new Replays(kernel, problem, out);
    this.rest = problem.iterations % ROUND_STEPS;
    this.lastRound = problem.iterations - this.rest;
    this.fill();
  }

  get done(): number {
    return this.judged + this.replays.done;
  }

  get isDone(): boolean {
    return this.done === this.problem.count;
  }

  /** Takes one round of all running cells, or the cells that were postponed if none runs. Returns the steps taken. */
  advance(): number {
    const { kernel, problem, running } = this;
    if (running === 0) {
      const taken = this.late * this.rest + this.replays.count * ROUND_STEPS;
      this.finishLate();
      this.replays.run();
      return Math.max(1, taken);
    }
    restBeyond(kernel, running);
    kernel.advance(problem.mode, problem.limits, 0, running, ROUND_STEPS);
    this.look();
    this.fill();
    return running * ROUND_STEPS;
  }

  /** Starts waiting cells in free places. */
  private fill(): void {
    while (this.running < RUNNING_PLACES && this.next < this.problem.count) {
      const index = this.next++;
      this.problem.cell(index, this.fresh);
      if (this.early && this.fresh.isTooSlow) {
        this.out.ends[index] = CELL_WANDERING;
        this.judged++;
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

  /** After a round: updates the notes of all running cells, and ends those whose end is known. */
  private look(): void {
    const { notes, early, lastRound } = this;
    const { time, before, from, to } = notes;
    const { t, least, most } = this.kernel;
    notes.take(this.kernel, this.problem.limits, 0, this.running);
    for (let i = this.running - 1; i >= 0; i--) {
      const state = t[i];
      time[i] += ROUND_STEPS;
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

  /**
   * The round has ended in the state in which it began. All later rounds do the same, so all but the last,
   * shorter one are skipped.
   */
  private skip(i: number): void {
    const { notes } = this;
    const rounds = this.lastRound - notes.time[i];
    if (notes.outTime[i] === notes.time[i] - ROUND_STEPS) notes.outTime[i] += rounds;
    notes.time[i] += rounds;
  }

  /** With less than a round to go, the cell waits for others like it. */
  private postpone(i: number): void {
    if (this.rest === 0 && this.lastRound > 0) return this.end(i);
    const { kernel, notes } = this;
    const place = RUNNING_PLACES + this.late++;
    notes.copy(i, place);
    movePlace(kernel, i, place);
    notes.before[place] = kernel.t[place];
    kernel.least[place] = Infinity;
    kernel.most[place] = 0;
    this.leave(i);
    if (this.late === LATE_PLACES) this.finishLate();
  }

  private finishLate(): void {
    const { kernel, problem, late } = this;
    if (late === 0) return;
    restBeyond(kernel, RUNNING_PLACES + late);
    kernel.advance(problem.mode, problem.limits, RUNNING_PLACES, RUNNING_PLACES + late, this.rest);
    this.late = 0;
    this.notes.take(kernel, problem.limits, RUNNING_PLACES, RUNNING_PLACES + late);
    for (let i = RUNNING_PLACES; i < RUNNING_PLACES + late; i++) this.judge(i);
  }

  private end(i: number): void {
    this.judge(i);
    this.leave(i);
  }

  /** Decides the word, and what must be run again for the time. */
  private judge(i: number): void {
    const { kernel, notes, out } = this;
    const t = kernel.t[i];
    const converged = t > notes.inFrom[i] && t < notes.inTo[i];
    const word = converged ? CELL_CONVERGED : notes.clampTime[i] >= 0 ? CELL_COLLAPSED : CELL_WANDERING;
    if (word === CELL_CONVERGED && notes.outTime[i] >= 0) return this.replays.ask(notes, i, false);
    if (word === CELL_COLLAPSED) return this.replays.ask(notes, i, true);
    const cell = notes.cell[i];
    out.times[cell] = converged ? 1 - notes.starts[i] : 0;
    out.ends[cell] = word;
    this.judged++;
  }

  /** Frees a place, and moves the last running cell into it. */
  private leave(i: number): void {
    const last = --this.running;
    if (i === last) return;
    this.notes.copy(last, i);
    movePlace(this.kernel, last, i);
  }
}

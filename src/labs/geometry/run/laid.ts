/** @file Saves finished runs such that longer runs can continue from them. */

/** All that is needed to continue the runs of a block. */
export interface LaidRuns {
  /** The number of steps that each had. */
  readonly steps: number;
  /** The state of each run, one after another. */
  readonly states: Float64Array<ArrayBuffer>;
  /**
   * For each run: how many states were examined, from how many of them the mean rises, and the step of the
   * first such; −1: none.
   */
  readonly looks: Float64Array<ArrayBuffer>;
  /** All distances, run by run; null if they are too many, and then only those at the times of the band are known. */
  readonly distances: Float64Array<ArrayBuffer> | null;
}

/** The most numbers for all runs together: for distances (16 MiB), and for states. */
const MOST_KEPT = 2_097_152;

/** How many numbers each run has in `looks`. */
const LOOKS_PER_RUN = 3;

interface Length {
  readonly runs: number;
  readonly steps: number;
  /** Whether distances are kept, if there are not too many of them. */
  readonly hasPaths?: boolean;
}

/** A block of shorter runs, and the times of its samples. */
export interface Shorter {
  readonly laid: LaidRuns;
  readonly samples: Float64Array;
  readonly times: Float64Array;
}

/** Whether the distances at all of these times are known, as far as the shorter runs went. */
export function hasTimes(times: Float64Array, { laid, times: known }: Shorter): boolean {
  if (laid.distances !== null) return true;
  const all = new Set(known);
  return times.every((t) => t > laid.steps || all.has(t));
}

/** The distances of a block's runs at the times for which they are known. */
function distancesOf({ laid, samples, times }: Shorter, count: number): (run: number, t: number) => number {
  const { distances, steps } = laid;
  if (distances !== null) return (run, t) => distances[run * (steps + 1) + t];
  const places = new Map(Array.from(times, (t, k) => [t, k]));
  return (run, t) => samples[(places.get(t) ?? NaN) * count + run];
}

/** A block of runs, numbered from 0, that continue where shorter ones ended, and are saved where they end. */
export class Laying {
  /** The number of steps that are taken already. */
  readonly begun: number;
  private readonly states: Float64Array<ArrayBuffer> | null;
  private readonly looks: Float64Array<ArrayBuffer>;
  private readonly distances: Float64Array<ArrayBuffer> | null;
  private readonly known: (run: number, t: number) => number;

  /** @param size the number of numbers in a run's state */
  constructor(
    { runs, steps, hasPaths = true }: Length,
    private readonly count: number,
    private readonly size: number,
    private readonly from: Shorter | null,
  ) {
    this.steps = steps;
    this.begun = from?.laid.steps ?? 0;
    this.states = runs * size <= MOST_KEPT ? new Float64Array(count * size) : null;
    this.distances =
      hasPaths && runs * (steps + 1) <= MOST_KEPT ? new Float64Array(count * (steps + 1)) : null;
    this.looks = new Float64Array(count * LOOKS_PER_RUN);
    for (let run = 0; run < count; run++) this.looks[run * LOOKS_PER_RUN + 2] = -1;
    this.known = from ? distancesOf(from, count) : () => NaN;
  }

  private readonly steps: number;

  /** Whether this time is reached for the first time. */
  isNew(t: number): boolean {
    return t >= this.firstNew;
  }

  /** The first time that the shorter runs did not reach. */
  get firstNew(): number {
    return this.from === null ? 0 : this.begun + 1;
  }

  /** Whether the runs continue shorter ones. */
  get goesOn(): boolean {
    return this.from !== null;
  }

  distanceAt(run: number, t: number): number {
    return this.known(run, t);
  }

  /** Restores the state, the looks and the path of the shorter run. The first distance of the path is there already. */
  takeUp(
    run: number,
    path: Float64Array,
    isLooked: boolean,
    take: (states: Float64Array, at: number) => void,
  ): void {
    if (this.from === null) return;
    const { states, looks, distances, steps } = this.from.laid;
    if (isLooked)
      this.looks.set(looks.subarray(run * LOOKS_PER_RUN, (run + 1) * LOOKS_PER_RUN), run * LOOKS_PER_RUN);
    if (distances) path.set(distances.subarray(run * (steps + 1), (run + 1) * (steps + 1)));
    path[steps] = this.known(run, steps);
    take(states, run * this.size);
  }

  /** Counts states at which the mean was examined. */
  look(run: number, states: number): void {
    this.looks[run * LOOKS_PER_RUN] += states;
  }

  /** Counts a state from which the mean rises. */
  rise(run: number, t: number): void {
    const at = run * LOOKS_PER_RUN;
    this.looks[at + 1]++;
    if (this.looks[at + 2] < 0) this.looks[at + 2] = t;
  }

  layDown(run: number, path: Float64Array, lay: (states: Float64Array, at: number) => void): void {
    if (this.states) lay(this.states, run * this.size);
    this.distances?.set(path, run * path.length);
  }

  /** The sums of the looks, and the first step with a rise; −1: none. */
  looked() {
    let [states, rises, first] = [0, 0, -1];
    for (let at = 0; at < this.looks.length; at += LOOKS_PER_RUN) {
      states += this.looks[at];
      rises += this.looks[at + 1];
      const step = this.looks[at + 2];
      if (step >= 0 && (first < 0 || step < first)) first = step;
    }
    return { states, rises, first };
  }

  /** Null if not all have ended, or if their states are too large to keep. */
  result(ended: number): LaidRuns | null {
    const { states, looks, distances, steps } = this;
    return ended < this.count || states === null ? null : { steps, states, looks, distances };
  }
}

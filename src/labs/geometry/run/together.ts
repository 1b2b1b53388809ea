/**
 * @file Takes all runs forward together, step by step, so that their distances at each step are known at
 * once. A single walker takes up one run after the other.
 */

/** A walker that can save a run and take it up again. */
export interface Resumable {
  /** How many numbers the state of a run has. */
  readonly size: number;
  readonly start: (run: number) => void;
  /** Takes step t, from 0. */
  readonly stepAt: (t: number) => void;
  /** Whether there is no next step. */
  readonly isOver: boolean;
  readonly distance: number;
  readonly save: (into: Float64Array, at: number) => void;
  readonly load: (from: Float64Array, at: number) => void;
}

/** About how many steps, counted over all runs, are taken before the distances are handed on. */
const STEPS_AT_A_TIME = 1e5;
const MOST_TIMES_AT_ONCE = 64;

/**
 * Yields the distances of all runs, time by time, in arrays that are used again for later times. Needs memory
 * for the states of all runs.
 */
export function* together(
  walker: Resumable,
  { runs, steps }: { readonly runs: number; readonly steps: number },
): Generator<Float64Array, void, void> {
  const { size } = walker;
  const kept = new Float64Array(runs * size);
  const most = Math.max(1, Math.min(MOST_TIMES_AT_ONCE, Math.floor(STEPS_AT_A_TIME / runs)));
  const window = Array.from({ length: Math.min(most, steps) }, () => new Float64Array(runs));
  const first = new Float64Array(runs);
  for (let run = 0; run < runs; run++) {
    walker.start(run);
    walker.save(kept, run * size);
    first[run] = walker.distance;
  }
  yield first;
  for (let from = 0; from < steps; from += most) {
    const taken = window.slice(0, steps - from);
    for (let run = 0; run < runs; run++) {
      walker.load(kept, run * size);
      for (const [k, distances] of taken.entries()) {
        if (!walker.isOver) walker.stepAt(from + k);
        distances[run] = walker.isOver ? Infinity : walker.distance;
      }
      walker.save(kept, run * size);
    }
    yield* taken;
  }
}

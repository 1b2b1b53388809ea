/** @file The results of several runs: their mean at every step, a band at some, and what left the domain. */
import type { Clash } from "../../../param/schema";
import { quantiles } from "./relaxation/quantile";

/** Distances of runs that have ended. */
export interface Ended {
  readonly runs: number;
  /** Σ D over them after each step. */
  readonly sums: Float64Array;
  /** D at the times of the band, time by time. At each time there is room for all runs; those that have ended come first. */
  readonly samples: Float64Array;
}

/** Where a run left the domain; all indices are from 0. */
export interface Leaving {
  readonly run: number;
  readonly step: number;
  readonly coordinate: number;
}

/** Counts over runs. */
export interface Counts {
  /** The number of runs that left the domain, and the first of them: the earliest step, then the lowest run. */
  readonly left: number;
  readonly firstLeft: Leaving | null;
  /** The number of runs whose distance overflowed. */
  readonly overflowed: number;
  /** The number of steps, over all runs, after which D was above D(1 + 1e-9). */
  readonly oneStepRises: number;
  /** The number of states examined, and of those with E[D⁺ | x] > D(1 + 1e-9). */
  readonly conditionalStates: number;
  readonly conditionalRises: number;
}

type Counting = { -readonly [Key in keyof Counts]: Counts[Key] };

export const noCounts = (): Counting => ({
  left: 0,
  firstLeft: null,
  overflowed: 0,
  oneStepRises: 0,
  conditionalStates: 0,
  conditionalRises: 0,
});

export function countsOf(results: readonly Counts[]): Counting {
  const counts = noCounts();
  for (const result of results) {
    counts.left += result.left;
    counts.firstLeft = earlier(counts.firstLeft, result.firstLeft);
    counts.overflowed += result.overflowed;
    counts.oneStepRises += result.oneStepRises;
    counts.conditionalStates += result.conditionalStates;
    counts.conditionalRises += result.conditionalRises;
  }
  return counts;
}

/**
 * An increase counts as a rise above this share. Distances below the other share of the first are noise, for
 * which nothing is counted.
 */
export const RISE_SHARE = 1e-9;
export const NOISE_SHARE = 1e-24;

/** The shares of the band's lower end, middle and upper end. */
export const BAND_SHARES = [0.05, 0.5, 0.95];

/** The most steps of all runs together: more would take a browser hours. */
export const MOST_STEPS_OF_RUNS = 1e9;

/** How many there may be of one (runs or steps), given so many of the other. */
export const mostBeside = (other: number): number => Math.floor(MOST_STEPS_OF_RUNS / other);

/** Why so many runs with so many steps are too many; null if they are not. */
export function runsProblem({
  runs,
  steps,
}: {
  readonly runs: number;
  readonly steps: number;
}): Clash | null {
  if (runs * steps <= MOST_STEPS_OF_RUNS) return null;
  const message = `${runs} runs of ${steps} steps are ${runs * steps} steps together, at most ${MOST_STEPS_OF_RUNS} are taken; ask for ${mostBeside(steps)} runs, or for ${mostBeside(runs)} steps`;
  return { path: ["runs"], message };
}

/** The most times of the band, and the most distances of all runs together. */
const MOST_BAND_TIMES = 257;
const LEAST_BAND_TIMES = 33;
const MOST_BAND_SAMPLES = 2e6;

/** The steps at which the band is known: evenly spaced, including the first, the last, and those that are asked for. */
export function bandTimes(
  { steps, runs }: { readonly steps: number; readonly runs: number },
  asked: readonly number[] = [],
): Float64Array {
  const room = Math.max(LEAST_BAND_TIMES, Math.min(MOST_BAND_TIMES, Math.floor(MOST_BAND_SAMPLES / runs)));
  const count = Math.min(steps + 1, room);
  const even = Array.from({ length: count }, (_, k) => Math.floor((k * steps) / (count - 1)));
  return Float64Array.from(new Set([...even, ...asked.filter((t) => t <= steps)])).toSorted();
}

/** The earlier of two; for equal steps the lower run. */
export function earlier(a: Leaving | null, b: Leaving | null): Leaving | null {
  if (a === null || b === null) return a ?? b;
  return b.step < a.step || (b.step === a.step && b.run < a.run) ? b : a;
}

export const runsOf = (results: readonly Ended[]): number => results.reduce((sum, { runs }) => sum + runs, 0);

/** The mean at every step; empty if no run has ended. */
export function meanOf(results: readonly Ended[], steps: number): Float64Array {
  const runs = runsOf(results);
  if (runs === 0) return new Float64Array(0);
  const mean = new Float64Array(steps + 1);
  for (const { sums } of results) for (let t = 0; t < mean.length; t++) mean[t] += sums[t];
  for (let t = 0; t < mean.length; t++) mean[t] /= runs;
  return mean;
}

/** The band at its times, and the standard error of the mean at the last of them. */
export function bandOf(results: readonly Ended[], times: Float64Array) {
  const runs = runsOf(results);
  const count = runs === 0 ? 0 : times.length;
  const [low, median, high] = BAND_SHARES.map(() => new Float64Array(count));
  const sample = new Float64Array(runs);
  let standardErrorEnd = Infinity;
  for (let k = 0; k < count; k++) {
    let at = 0;
    // Entry by entry, because making a view of each range would cost more than copying it.
    for (const { samples, runs: ended } of results) {
      const from = (k * samples.length) / times.length;
      for (let i = 0; i < ended; i++) sample[at + i] = samples[from + i];
      at += ended;
    }
    if (k === count - 1) standardErrorEnd = standardError(sample);
    [low[k], median[k], high[k]] = quantiles(sample, BAND_SHARES);
  }
  return { times, low, median, high, standardErrorEnd };
}

/** The standard error of the mean at the end, for runs of which only the last distance is kept. */
export function endErrorOf(results: readonly Ended[]): number {
  const sample = new Float64Array(runsOf(results));
  let at = 0;
  for (const { samples, runs } of results) {
    sample.set(samples.subarray(0, runs), at);
    at += runs;
  }
  return standardError(sample);
}

/** The standard error of a sample's mean; Infinity for fewer than two numbers, and if one is infinite. */
function standardError(sample: Float64Array): number {
  const n = sample.length;
  let sum = 0;
  for (const value of sample) sum += value;
  if (n < 2 || !(sum < Infinity)) return Infinity;
  let squares = 0;
  for (const value of sample) squares += (value - sum / n) * (value - sum / n);
  return Math.sqrt(squares / (n - 1) / n);
}

/**
 * @file The search for the worst pair: uphill from a random start, one coordinate at a time, each with a stride of its own that doubles
 * on success and turns round and halves on failure; after each sweep the whole way of the sweep once more (Rosenbrock 1960; Hooke &
 * Jeeves 1961). Coordinates are logits, so that every point is a pair of beliefs.
 */
import { CONTRACTION_SLACK, type PairReading } from "../../../../core/contraction";
import { createCounterRandom, type CounterRandom } from "../../../../core/counterRandom";
import { exp, log } from "../../../../core/elementary";
import type { AuditParams } from "../params";
import type { Pair } from "./sample";
import { createTrial, ratioOf } from "./trial";
import type { Counterexample } from "./types";

/** The streams of climbs come after those of pairs. */
const FIRST_STREAM = 1_099_511_627_776; // 2^40
/** The number of evaluations for each coordinate. */
const COORDINATE_EVALUATIONS = 300;
const SHORTEST_STRIDE = 1e-6;
/**
 * The logits of beliefs are limited to this, so entries are above 1e-8; those of targets may come so close to
 * a vertex that it makes no difference.
 */
const REACH_LOGIT = 8;
const TARGET_REACH = 18;
/** Closer pairs (in D_KL) and smaller steps are excluded, because rounding would decide about them. */
const NEAREST_PAIR = 1e-9;
const LEAST_STEP = 1e-6;
const FAR_BELOW = -1e200;
/** Added to pairs that expand, so that they are higher than all others. */
const EXPANDING_BONUS = 1e6;
/** A climb starts at the highest of this many random points. */
const START_CANDIDATES = 64;

type Height = (x: Float64Array) => number;

/** A climb, advanced step by step. */
export interface Climb {
  /** Takes up to so many evaluations; false once the climb is over. */
  readonly advance: (evaluations: number) => boolean;
  /** The evaluations taken, and the most that there will be. */
  readonly taken: () => number;
  readonly most: number;
  /** The best pair so far; null while every pair has left the interior. */
  readonly best: () => Counterexample | null;
}

/** The most evaluations of a climb. */
export const climbLength = (classes: number): number => COORDINATE_EVALUATIONS * 3 * classes;

/** One climb, which depends on (seed, index) alone. */
export function createClimb(params: AuditParams, index: number): Climb {
  const { classes } = params;
  const random = createCounterRandom(params.seed);
  random.seek(FIRST_STREAM + index);
  const pair: Pair = {
    target: new Float64Array(classes),
    first: new Float64Array(classes),
    second: new Float64Array(classes),
  };
  const trial = createTrial(params);
  const height = (x: Float64Array): number => {
    toPair(x, pair);
    const eta = trial.step(pair);
    return heightOf(trial.reading, eta, eta / params.fraction);
  };
  const search = createSearch(bestStart(random, classes, height), height);
  const most = climbLength(classes);
  return {
    advance: (evaluations) => {
      const stop = Math.min(most, search.taken + evaluations);
      while (search.taken < stop && !search.isOver) search.move();
      return search.taken < most && !search.isOver;
    },
    taken: () => search.taken,
    most,
    best: () => {
      toPair(search.best, pair);
      const found = trial.describe(pair, null);
      return found.ratio < Infinity ? found : null;
    },
  };
}

/**
 * The height that is climbed: the ratio itself if the pair expands. Ratios below 1 would only lead to ever
 * smaller steps, which do nothing; there the height is ln(ratio)/η, which is at most −1 for steps so small
 * that they follow the flow (MATH §9).
 */
function heightOf(reading: PairReading, eta: number, limit: number): number {
  if (reading.after === Infinity || !(reading.before >= NEAREST_PAIR)) return -Infinity;
  if (limit < LEAST_STEP) return FAR_BELOW * (1 - log(limit));
  const ratio = ratioOf(reading);
  if (ratio > 1 + CONTRACTION_SLACK) return EXPANDING_BONUS + ratio;
  return Math.max(FAR_BELOW, Math.min(0, log(ratio) / (eta * Math.sqrt(eta))));
}

/** The highest of some random starts. */
function bestStart(random: CounterRandom, classes: number, height: Height): Float64Array {
  let best = startOf(random, classes);
  for (let k = 1, top = height(best); k < START_CANDIDATES; k++) {
    const start = startOf(random, classes);
    const value = height(start);
    if (!(value > top)) continue;
    top = value;
    best = start;
  }
  return best;
}

/**
 * A start: p₁ between the centre and anywhere, p₂ off it by a factor of up to e^±(10^−2.3 … 10^0.7) per
 * class, and a target that is flat or, every second time, close to a vertex.
 */
function startOf(random: CounterRandom, classes: number): Float64Array {
  const x = new Float64Array(3 * classes);
  const [first, offset, target] = blocks(x, classes);
  random.belief(first);
  const u = random.uniform();
  const share = u * u * u;
  for (let i = 0; i < classes; i++) first[i] = log((1 - share) / classes + share * first[i]);
  const size = exp(7 * random.uniform() - 5.3);
  for (let i = 0; i < classes; i++) offset[i] = size * (2 * random.uniform() - 1);
  random.belief(target);
  for (let i = 0; i < classes; i++) target[i] = log(target[i]);
  if (random.uniform() < 0.5) target[Math.floor(random.uniform() * classes)] += TARGET_REACH;
  return x;
}

/** The logits of p₁, of p₂ relative to p₁, and of the target, as views into one vector. */
function blocks(x: Float64Array, classes: number): [Float64Array, Float64Array, Float64Array] {
  return [x.subarray(0, classes), x.subarray(classes, 2 * classes), x.subarray(2 * classes)];
}

function toPair(x: Float64Array, { first, second, target }: Pair): void {
  const n = first.length;
  for (let i = 0; i < n; i++) {
    first[i] = x[i];
    second[i] = x[i] + x[n + i];
    target[i] = x[2 * n + i];
  }
  softmax(first, REACH_LOGIT);
  softmax(second, REACH_LOGIT);
  softmax(target, TARGET_REACH);
}

/** Replaces logits by the belief, limited to ±reach around the middle of their range. */
function softmax(x: Float64Array, reach: number): void {
  let top = x[0];
  for (let i = 1; i < x.length; i++) if (x[i] > top) top = x[i];
  let total = 0;
  for (let i = 0; i < x.length; i++) {
    x[i] = exp(Math.max(x[i] - top, -2 * reach));
    total += x[i];
  }
  for (let i = 0; i < x.length; i++) x[i] /= total;
}

/** A search uphill from a point. */
interface Search {
  taken: number;
  isOver: boolean;
  readonly best: Float64Array;
  /** Tries the next coordinate or, after the last, the sum of the sweep's moves once more. */
  readonly move: () => void;
}

function createSearch(start: Float64Array, height: Height): Search {
  const n = start.length;
  const best = start.slice();
  const trial = start.slice();
  const before = start.slice();
  const stride = new Float64Array(n).fill(0.25);
  let top = height(best);
  let next = 0;

  const accept = (): boolean => {
    search.taken++;
    const value = height(trial);
    const isBetter = value > top;
    if (isBetter) {
      top = value;
      best.set(trial);
    } else trial.set(best);
    return isBetter;
  };
  const tryCoordinate = (j: number): void => {
    trial[j] += stride[j];
    stride[j] *= accept() ? 2 : -0.5;
  };
  const endSweep = (): void => {
    for (let j = 0; j < n; j++) trial[j] = 2 * best[j] - before[j];
    before.set(best);
    accept();
    search.isOver = stride.every((s) => Math.abs(s) < SHORTEST_STRIDE);
  };
  const search: Search = {
    taken: 1,
    isOver: false,
    best,
    move: () => {
      if (next < n) tryCoordinate(next++);
      else {
        next = 0;
        endSweep();
      }
    },
  };
  return search;
}

/**
 * @file One run on the binary slice to its proven end: the words of MATH §5 for a start and a fixed step. The recurrences are those
 * of the atlas (atlas/odds.ts); a run stops before its last step only where what follows is proven: it has entered the region of
 * atlas/region.ts, or its state is, bit for bit, one it was in before, so that it repeats itself for ever (Brent 1980). (Ours)
 */
import {
  coefficients,
  limitsOf,
  MIRROR_FIXED,
  MIRROR_FRACTION,
  oddsOf,
  PROJECTED_FIXED,
  PROJECTED_FRACTION,
  stepOdds,
  type Coefficients,
  type Limits,
  type Mode,
} from "./atlas/odds";
import { provenRegion } from "./atlas/region";
import { CELL_COLLAPSED, CELL_CONVERGED, CELL_WANDERING } from "./atlas/cells";

export interface SliceProblem {
  readonly mode: Mode;
  /** First entry of the target, in (0, 1). */
  readonly target: number;
  readonly iterations: number;
  readonly floor: number;
  readonly tolerance: number;
}

/** How a run ended; the object is overwritten by the next run. */
export interface SliceEnd {
  word: typeof CELL_CONVERGED | typeof CELL_COLLAPSED | typeof CELL_WANDERING;
  /** Not yet at the target but on its way: at the end every step came closer, from one side. */
  approaching: boolean;
  /** Steps that were computed. */
  steps: number;
}

/** Steps in a row, each closer from the same side, after which a run counts as approaching. */
const STREAK_STEPS = 32;

/**
 * Runs to one target.
 *
 * @param problem all but start and step
 * @returns a function of the start's first entry and the step η (or the fraction, as the mode has it); it returns the same record
 * each time and allocates nothing. The words are those of an atlas cell with the same numbers.
 */
export function createSliceRun(problem: SliceProblem): (start: number, step: number) => SliceEnd {
  const { mode, target, tolerance } = problem;
  const limits = limitsOf(problem.floor);
  const inFrom = target > tolerance ? oddsOf(target - tolerance) : -1;
  const inTo = target + tolerance < 1 ? oddsOf(target + tolerance) : Infinity;
  const cell = { a: 0, b: 0 };
  const region = { from: 0, to: 0 };
  const end: SliceEnd = { word: CELL_WANDERING, approaching: false, steps: 0 };
  const path = { t: 0, isClamped: false, streak: 0, isProven: false };
  return (start, step) => {
    coefficients(mode, target, step, cell);
    provenRegion(mode, target, step, tolerance, limits, region);
    path.t = oddsOf(start);
    end.steps = follow(path, problem, limits, cell, region);
    const isIn = path.isProven || (path.t > inFrom && path.t < inTo);
    end.word = isIn ? CELL_CONVERGED : path.isClamped ? CELL_COLLAPSED : CELL_WANDERING;
    end.approaching = end.word === CELL_WANDERING && path.streak >= STREAK_STEPS;
    return end;
  };
}

interface Path {
  t: number;
  isClamped: boolean;
  /** How many of the last steps in a row came closer to the target from one side. */
  streak: number;
  isProven: boolean;
}

/** Takes all steps but those that are proven to change nothing; returns how many were taken. */
function follow(
  path: Path,
  { mode, target, iterations }: SliceProblem,
  limits: Limits,
  { a, b }: Coefficients,
  { from, to }: { readonly from: number; readonly to: number },
): number {
  const { lo, hi } = limits;
  const centre = oddsOf(target);
  let t = path.t;
  let mark = t;
  let markedAt = 0;
  let left = iterations;
  let taken = 0;
  path.isClamped = false;
  path.streak = 0;
  path.isProven = t > from && t < to;
  while (left > 0 && !path.isProven) {
    const next = stepOdds(mode, t, a, b, limits);
    left--;
    taken++;
    if (next === lo || next === hi) path.isClamped = true;
    path.streak = (t < next && next < centre) || (t > next && next > centre) ? path.streak + 1 : 0;
    path.isProven = next > from && next < to;
    t = next;
    if (t === mark) left %= taken - markedAt;
    if (taken < 2 * markedAt) continue;
    mark = t;
    markedAt = taken;
  }
  path.t = t;
  return taken;
}

/**
 * The largest step for which the run is proven to approach its target from one side, so that it can neither collapse nor circle: the
 * recurrence, whose slope in its own coordinate is 1 − η s, is increasing between start and target while η s ≤ 1 there.
 * Mirror, in ln odds: s = q(1 − x)/x + (1 − q)x/(1 − x) ≤ max(q/x, (1 − q)/(1 − x)) = 1/η_cert, which falls toward the target.
 * Projected: s = (q/x² + (1 − q)/(1 − x)²)/2 is convex, so it is largest at one of the two.
 *
 * @param mode the recurrence
 * @param target first entry q in (0, 1)
 * @param start first entry x in (0, 1)
 * @returns 0 for the two recurrences with fractions: nothing is proven of them
 * @see MATH §3, §9 (ours)
 */
export function oneSidedStep(mode: Mode, target: number, start: number): number {
  const q = target;
  const slope = (x: number): number => (q / x / x + (1 - q) / (1 - x) / (1 - x)) / 2;
  switch (mode) {
    case MIRROR_FIXED:
      return Math.min(start / q, (1 - start) / (1 - q));
    case PROJECTED_FIXED:
      return 1 / Math.max(slope(start), slope(q));
    case MIRROR_FRACTION:
    case PROJECTED_FRACTION:
      return 0;
  }
}

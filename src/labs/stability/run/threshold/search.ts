/**
 * @file The smallest step with which a run ends badly, by scan and bisection. A run may end well again with a larger step, so bisection alone
 * would find some threshold, not the first: the scan finds the first bad step on its grid, the bisection refines it between that and
 * the good step before it. Bad stretches that fit between two steps of the grid are missed.
 */
import { onceFor } from "../../../../core/onceFor";
import { CELL_COLLAPSED, CELL_CONVERGED } from "../../../../core/atlas/cells";
import { pow } from "../../../../core/elementary/pow";
import { oneSidedStep, type SliceEnd } from "../../../../core/sliceRun";
import { modeOf } from "../mode";
import type { ThresholdParams } from "../params";

type Run = (start: number, step: number) => SliceEnd;

/** What the scan looks for; types.ts explains it. */
export interface Thresholds {
  measured: number;
  collapse: number;
  returns: number;
}

/** How many steps are scanned at each start. Cheaper than listing the steps themselves. */
export function scanLength({ logStep: [from, to], scan }: ThresholdParams): number {
  const octaves = (to - from) * (Math.LN10 / Math.LN2);
  return Math.floor(octaves * scan + 1e-9) + 1;
}

/**
 * From the lower end of the range up to its upper end, each step is 2^(1/scan) times the one before. Kept,
 * because all tasks of a run scan the same steps.
 */
export const scannedSteps = onceFor((params: ThresholdParams): Float64Array => {
  const first = pow(10, params.logStep[0]);
  return Float64Array.from({ length: scanLength(params) }, (_, k) => first * pow(2, k / params.scan));
});

const collapses = ({ word }: SliceEnd): boolean => word === CELL_COLLAPSED;
const isUnsettled = ({ word, approaching }: SliceEnd): boolean => word !== CELL_CONVERGED && !approaching;

/**
 * Finds the thresholds of one start.
 * @yields the number of steps in runs since the last yield
 */
export function* findThresholds(
  run: Run,
  { update, target, precision, floor }: ThresholdParams,
  start: number,
  steps: Float64Array,
): Generator<number, Thresholds, void> {
  const found = { measured: Infinity, collapse: Infinity, returns: Infinity };
  const isInside = Math.min(start, 1 - start, target, 1 - target) > 2 * floor;
  const proven = isInside ? oneSidedStep(modeOf(update, "fixed"), target, start) : 0;
  for (let k = 0; k < steps.length; k++) {
    if (steps[k] <= proven * (1 - 1e-9)) continue;
    const end = run(start, steps[k]);
    yield end.steps;
    const before = k > 0 ? steps[k - 1] : steps[k];
    const isBad = isUnsettled(end);
    if (collapses(end)) {
      if (found.collapse === Infinity)
        found.collapse = yield* bisect(run, start, before, steps[k], precision, collapses);
    } else if (found.collapse < Infinity) {
      found.returns = steps[k];
      break;
    }
    if (isBad && found.measured === Infinity)
      found.measured = yield* bisect(run, start, before, steps[k], precision, isUnsettled);
  }
  found.measured = Math.min(found.measured, found.collapse);
  return found;
}

/**
 * Given a bad step directly above a good one, the upper end of the narrowed bracket; `high` itself if there
 * is no good step below.
 */
function* bisect(
  run: Run,
  start: number,
  low: number,
  high: number,
  precision: number,
  isBad: (end: SliceEnd) => boolean,
): Generator<number, number, void> {
  while (high > low * (1 + precision)) {
    const middle = Math.sqrt(low * high);
    if (!(middle > low && middle < high)) break;
    const end = run(start, middle);
    if (isBad(end)) high = middle;
    else low = middle;
    yield end.steps;
  }
  return high;
}

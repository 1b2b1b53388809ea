/** @file Evidence that a formula is strictly convex: φ″ > 0 at many points, and by interval arithmetic between them. */
import { pow } from "../elementary/pow";
import { FormulaError, sayNumber } from "./error";
import { rangeOn, type Interval } from "./interval";
import { programOf, type Evaluator } from "./program";
import type { Derivatives } from "./derive";
import { integrate, middleOf } from "./quadrature";

export interface Evidence {
  /** At how many points φ″ was computed. */
  readonly points: number;
  /** The smallest and the largest of these points. */
  readonly from: number;
  readonly to: number;
  /** Whether interval arithmetic shows φ″ > 0 on all of [from, to]; at 0 itself φ″ may be 0. */
  readonly proved: boolean;
}

/** 1/64, 2/64 … 1, then two in each decade from 1e-150 to 1e9. */
export const POSITIVE_POINTS: readonly number[] = [
  ...Array.from({ length: 64 }, (_, k) => (k + 1) / 64),
  ...Array.from({ length: 319 }, (_, k) => pow(10, (k - 300) / 2)),
];
export const NEGATIVE_POINTS: readonly number[] = POSITIVE_POINTS.map((x) => -x);

/** Beyond these limits numbers may become too small or too large, so nothing is checked there. */
export const isFarOut = (x: number) => Math.abs(x) < 1e-6 || Math.abs(x) > 16;

/** How many intervals are tried before the attempt at a proof is given up. */
const MAX_INTERVALS = 1500;
/** Relative width of an interval across which φ′ may not jump. */
const NARROW_WIDTH = 1e-9;

/**
 * Looks for an x with φ″(x) ≤ 0, or where φ′ jumps; on both sides of 0 if the domain is ℝ.
 *
 * @throws FormulaError that names one
 */
export function convexityOf(nodes: Derivatives, slope: Evaluator, bend: Evaluator, real: boolean): Evidence {
  const above = POSITIVE_POINTS.filter((x) => refuseFlat(bend, x));
  const below = real ? NEGATIVE_POINTS.filter((x) => refuseFlat(bend, x)) : [];
  const cells: Interval[] = [[Math.min(...above), Math.max(...above)]];
  if (real) {
    const inner: Interval = [Math.max(...below), Math.min(...above)];
    cells.push([Math.min(...below), inner[0]]);
    if (bend.at(0) > 0) cells.push(inner);
  }
  const from = real ? cells[1][0] : cells[0][0];
  const to = cells[0][1];
  return { points: above.length + below.length, from, to, proved: prove(nodes, slope, bend, cells) };
}

/**
 * True if φ″ > 0 was computed at x; false if the value is lost to overflow, underflow or rounding. Otherwise
 * throws: φ is not convex.
 */
function refuseFlat(bend: Evaluator, x: number): boolean {
  const value = bend.boundedAt(x);
  if (value > 0) return value < Infinity;
  const lost = value !== value || (Math.abs(x) > 16 && Math.abs(value) <= bend.bound());
  if ((lost && isFarOut(x)) || (value === 0 && underflows(bend, x))) return false;
  throw notConvex(bend, x, value);
}

/** Whether φ″ becomes 0 at x by underflow only: between 1 and x it passes through the smallest doubles. */
function underflows(bend: Evaluator, x: number): boolean {
  let least = Infinity;
  const inward = Math.abs(x) < 1;
  for (let t = x; Math.abs(t) < 1 === inward && t !== 0; t *= inward ? 1.1 : 1 / 1.1) {
    const value = bend.at(t);
    if (value > 0 && value < least) least = value;
  }
  return least < 1e-250;
}

function notConvex(bend: Evaluator, x: number, value: number): FormulaError {
  if (value !== value)
    return new FormulaError(`This φ has no second derivative at x = ${sayNumber(x)}: it must be smooth.`);
  const lost = Math.abs(value) <= bend.bound() && bend.bound() > 0;
  const shown = lost ? "0 to rounding" : sayNumber(value);
  const opposite = value < 0 && POSITIVE_POINTS.every((t) => !(bend.at(t) >= 0));
  const way = opposite ? "Its opposite is: type −(…)." : "Add a term that bends up, as x^2 or x*ln(x).";
  return new FormulaError(
    `This φ is not strictly convex: its second derivative is ${shown} at x = ${sayNumber(x)}. ${way}`,
  );
}

/**
 * Whether interval arithmetic shows that φ′ and φ″ are finite and φ″ > 0 on all cells; what it cannot decide is halved, and φ″ computed in
 * between. What stays undecided must at least have no jump.
 */
function prove(nodes: Derivatives, slope: Evaluator, bend: Evaluator, cells: readonly Interval[]): boolean {
  const bends = programOf(nodes.bend);
  const slopes = programOf(nodes.slope);
  const queue = [...cells];
  const open: Interval[] = [];
  for (let k = 0; k < queue.length; k++) {
    const [low, high] = queue[k];
    const middle = middleOf(low, high);
    if (k >= MAX_INTERVALS || high - low <= NARROW_WIDTH * Math.abs(middle) || !refuseFlat(bend, middle))
      open.push(queue[k]);
    else if (!isGood(rangeOn(bends, queue[k]), rangeOn(slopes, queue[k])))
      queue.push([low, middle], [middle, high]);
  }
  for (const cell of open) refuseJump(slope, bend, cell);
  return open.length === 0;
}

const isGood = ([least, most]: Interval, [low, high]: Interval): boolean =>
  least > 0 && most < Infinity && low > -Infinity && high < Infinity;

/** Throws if φ′ jumps: across an interval φ′ must rise by the integral of φ″, and by no more. */
function refuseJump(slope: Evaluator, bend: Evaluator, cell: Interval): void {
  let [low, high] = cell;
  if (!jumps(slope, bend, low, high)) return;
  for (let middle = middleOf(low, high); middle > low && middle < high; middle = middleOf(low, high)) {
    if (high - low <= NARROW_WIDTH * Math.abs(middle)) break;
    if (jumps(slope, bend, low, middle)) high = middle;
    else low = middle;
  }
  throw new FormulaError(
    `This φ is not smooth at x = ${sayNumber(low)}: its derivative jumps from ${sayNumber(slope.at(low))} to ${sayNumber(slope.at(high))}.`,
  );
}

function jumps(slope: Evaluator, bend: Evaluator, low: number, high: number): boolean {
  const from = slope.boundedAt(low);
  const rounding = slope.bound();
  const rise = slope.boundedAt(high) - from;
  const expected = integrate(bend, low, high, NaN, 12);
  return !(Math.abs(rise - expected) <= 1e-3 * expected + 4 * (rounding + slope.bound()));
}

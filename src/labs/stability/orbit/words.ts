/** @file What became of a cell's orbit, in words. */
import { periodOf } from "../../../experiments/stability/orbits/period";
import { formatNumber } from "../../../ui/number";
import type { Orbit } from "../model/orbit";

/** States at the end that a cycle is looked for in. */
const TAIL = 128;
const LONGEST_PERIOD = 32;
/** Largest difference that still counts as the same state. */
const SAME = 1e-7;

/** One entry of the last states. */
export function tailOf({ beliefs, classes, steps }: Orbit, entry = 0): number[] {
  const from = Math.max(0, steps + 1 - TAIL);
  return Array.from({ length: steps + 1 - from }, (_, i) => beliefs[(from + i) * classes + entry] ?? NaN);
}

const tailsOf = (orbit: Orbit) => orbit.run.target.map((_, entry) => tailOf(orbit, entry));

/** Whether a row of numbers goes one way, to this one, without passing it. */
function approaches(row: readonly number[], to: number): boolean {
  const left = row.map((x) => Math.abs(x - to));
  const side = (row[0] ?? 0) < to;
  return row.every((x, i) => i === 0 || (x < to === side && (left[i] ?? 0) <= (left[i - 1] ?? 0)));
}

const steps = (n: number) => `${n} step${n === 1 ? "" : "s"}`;

function wandering(orbit: Orbit): string {
  const tail = tailOf(orbit);
  const period = periodOf(tail, LONGEST_PERIOD, SAME);
  const [low, high] = [Math.min(...tail), Math.max(...tail)];
  const { target } = orbit.run;
  const tails = tailsOf(orbit);
  const off = Math.max(...tails.map((row, i) => Math.abs((row.at(-1) ?? 0) - (target[i] ?? 0))));
  if (period > 1)
    return `wanders: a cycle of ${period} between ${formatNumber(low)} and ${formatNumber(high)}`;
  if (tails.every((row, i) => approaches(row, target[i] ?? 0)))
    return `is still on its way: ${formatNumber(off, 2)} off after ${steps(orbit.steps)}`;
  return high - low < 0.02
    ? `wanders: still ${formatNumber(off, 2)} off after ${steps(orbit.steps)}`
    : `wanders: its last ${tail.length} beliefs lie between ${formatNumber(low, 2)} and ${formatNumber(high, 2)}, on no cycle of up to ${Math.min(LONGEST_PERIOD, tail.length >> 1)}`;
}

/** "converged at step 12", "collapsed at step 3 and bounces between faces". */
export function endWords(orbit: Orbit): string {
  const { outcome, settledAt, collapsedAt } = orbit.ends;
  if (outcome === "converged")
    return settledAt === 0 ? "starts on the target" : `converged at step ${settledAt}`;
  if (outcome === "wandering") return wandering(orbit);
  const bounces = orbit.clamps > 2 && isBouncing(orbit) ? " and bounces between faces" : "";
  return `collapsed at step ${collapsedAt}${bounces}`;
}

/** Closer than this a belief lies on a face. */
const FACE = 1e-6;

/** Whether the last states touch two faces in turn: one without the other, and the other without the one. */
export function isBouncing(orbit: Orbit): boolean {
  const touches = tailsOf(orbit).map((tail) => tail.map((x) => x < FACE));
  const without = (one: readonly boolean[], other: readonly boolean[]) =>
    one.some((touch, t) => touch && other[t] === false);
  return touches.some((one, i) =>
    touches.slice(i + 1).some((other) => without(one, other) && without(other, one)),
  );
}

const digits = (p: readonly number[]) =>
  p.length === 2 ? formatNumber(p[0] ?? NaN, 4) : `(${p.map((x) => formatNumber(x, 3)).join(", ")})`;

/** Where the cell lies. */
export function cellWords({ run }: Orbit): string {
  const step =
    run.rule === "fixed" ? `η = ${formatNumber(run.value, 4)}` : `${formatNumber(run.value, 4)} × η_max(p)`;
  return `target ${digits(run.target)}, start ${digits(run.start)}, ${step}`;
}

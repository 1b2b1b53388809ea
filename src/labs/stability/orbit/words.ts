/** @file What became of a cell's orbit, in words. */
import { formatNumber } from "../../../ui/number";
import { periodOf, type Orbit } from "../model/orbit";

/** States at the end that a cycle is looked for in. */
const TAIL = 128;

/** First entries of the last states. */
export function tailOf({ beliefs, classes, steps }: Orbit): number[] {
  const from = Math.max(0, steps + 1 - TAIL);
  return Array.from({ length: steps + 1 - from }, (_, i) => beliefs[(from + i) * classes] ?? NaN);
}

const steps = (n: number) => `${n} step${n === 1 ? "" : "s"}`;

function wandering(orbit: Orbit): string {
  const tail = tailOf(orbit);
  const period = periodOf(tail);
  const [low, high] = [Math.min(...tail), Math.max(...tail)];
  if (period !== null && period > 1)
    return `wanders: a cycle of ${period} between ${formatNumber(low)} and ${formatNumber(high)}`;
  return high - low < 0.02
    ? `wanders: still ${formatNumber(Math.abs((tail.at(-1) ?? 0) - (orbit.run.target[0] ?? 0)), 2)} off after ${steps(orbit.steps)}`
    : `wanders between ${formatNumber(low)} and ${formatNumber(high)} without a cycle`;
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

/** Whether the last states touch two faces in turn. */
export function isBouncing(orbit: Orbit): boolean {
  const tail = tailOf(orbit);
  return Math.min(...tail) < 1e-6 && Math.max(...tail) > 1 - 1e-6;
}

const digits = (p: readonly number[]) =>
  p.length === 2 ? formatNumber(p[0] ?? NaN, 4) : `(${p.map((x) => formatNumber(x, 3)).join(", ")})`;

/** Where the cell lies. */
export function cellWords({ run }: Orbit): string {
  const step =
    run.rule === "fixed" ? `η = ${formatNumber(run.value, 4)}` : `${formatNumber(run.value, 4)} × η_max(p)`;
  return `target ${digits(run.target)}, start ${digits(run.start)}, ${step}`;
}

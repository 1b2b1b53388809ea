/** @file How a run ends, read off its last rows: at rest, in a cycle of two, still moving, or never moved. */
import type { RuleTrace, TrackingTrace } from "../../../experiments/tracking/types";

export type End =
  | { readonly kind: "deadlock" }
  /** Drift: the part of the distance by which a belief misses the one of two steps before. */
  | { readonly kind: "cycle"; readonly distance: number; readonly drift: number }
  | { readonly kind: "irregular"; readonly distance: number }
  | { readonly kind: "approaching" | "trailing" | "stalled"; readonly distance: number };

/** As many of the last steps are looked at. */
const LOOK = 12;
const TINY = 1e-9;

const entry = (rule: RuleTrace, row: number, i: number) => rule.belief[row * rule.classes + i] ?? 0;

function distance(rule: RuleTrace, a: number, b: number): number {
  let most = 0;
  for (let i = 0; i < rule.classes; i++)
    most = Math.max(most, Math.abs(entry(rule, a, i) - entry(rule, b, i)));
  return most;
}

/** max|pᵢ − qᵢ| at the last row. */
export function distanceToTarget({ target, classes }: TrackingTrace, rule: RuleTrace): number {
  const [row, last] = [rule.t.length - 1, target.t.length - 1];
  let most = 0;
  for (let i = 0; i < classes; i++)
    most = Math.max(most, Math.abs(entry(rule, row, i) - (target.q[last * classes + i] ?? 0)));
  return most;
}

/** The step from which on the target stands where it stands at the end; null where only the data know. */
function restsSince({ target, steps }: TrackingTrace["params"]): number | null {
  if (target.kind === "shift") return target.at <= steps ? target.at : 0;
  return target.kind === "drift" ? target.end : null;
}

/** Whether the target was still moving in the last steps. */
function targetMoves({ target, classes, params }: TrackingTrace): boolean {
  const since = restsSince(params);
  if (params.target.kind === "shift" || (since !== null && since < params.steps)) return false;
  const last = target.t.length - 1;
  const before = Math.max(0, last - LOOK);
  for (let i = 0; i < classes; i++)
    if (Math.abs((target.q[last * classes + i] ?? 0) - (target.q[before * classes + i] ?? 0)) > TINY)
      return true;
  return false;
}

/** The last rows as long as they follow each other step by step. */
function lastRows(rule: RuleTrace): number[] {
  const rows = [rule.t.length - 1];
  while (rows.length < LOOK) {
    const row = rows[0] ?? 0;
    if (row === 0 || (rule.t[row] ?? 0) - (rule.t[row - 1] ?? 0) !== 1) break;
    rows.unshift(row - 1);
  }
  return rows;
}

/** A belief that changes by more than this at each of its last steps goes to and fro. */
const FAR = 0.1;

/** Whether a belief that was put back from faces still jumps from one to the other in its last steps. */
export function bounces(rule: RuleTrace): boolean {
  const rows = lastRows(rule);
  return (
    rule.clampedCount > 1 &&
    rows.length > 2 &&
    rows.slice(1).every((row) => distance(rule, row, row - 1) > FAR)
  );
}

/** Reads the end of a run that neither converged nor collapsed. */
export function endOf(trace: TrackingTrace, rule: RuleTrace, tolerance: number): End {
  const last = rule.t.length - 1;
  const toTarget = distanceToTarget(trace, rule);
  const since = restsSince(trace.params) ?? 0;
  const rows = lastRows(rule).filter((row) => (rule.t[row] ?? 0) >= since || row === last);
  const [first = last] = rows;
  const moved = Math.max(0, ...rows.slice(1).map((row) => distance(rule, row, row - 1)));
  if (rule.step[last] === 0 && distance(rule, 0, last) === 0) return { kind: "deadlock" };
  if (targetMoves(trace)) return { kind: "trailing", distance: toTarget };
  const backAgain = Math.max(0, ...rows.slice(2).map((row) => distance(rule, row, row - 2)));
  const jump = rows.length > 1 ? distance(rule, last, last - 1) : 0;
  if (rows.length > 3 && jump > tolerance && backAgain < 0.05 * jump)
    return { kind: "cycle", distance: jump, drift: backAgain / jump };
  if ((rule.kl[last] ?? 0) < (rule.kl[first] ?? 0)) return { kind: "approaching", distance: toTarget };
  return moved > tolerance
    ? { kind: "irregular", distance: toTarget }
    : { kind: "stalled", distance: toTarget };
}

/** @file What became of a rule, in words: for the table, the captions and the live region. */
import type { TrackingParams } from "../../../experiments/tracking/params";
import type { RuleTrace, TrackingTrace } from "../../../experiments/tracking/types";
import { formatNumber } from "../../../ui/number";
import { digitsKnown } from "../../../ui/outwards";
import { bounces, endOf, type End } from "./ends";
import { jumps } from "./target";

export interface OutcomeWords {
  /** For the table: "collapsed on a face at step 303". */
  readonly short: string;
  /** For the caption: a whole sentence. */
  readonly caption: string;
}

/** Bounds below this are no news: the belief lies on a face. */
const many = (count: number, thing: string) => `${formatNumber(count)} ${thing}${count === 1 ? "" : "s"}`;

/** When the target jumps; null when it never does. */
function shiftOf({ target }: TrackingParams): number | null {
  return target.kind === "shift" && jumps(target) ? target.at : null;
}

/** Whether the belief was near the first target when the shift came. */
function followedBefore(trace: TrackingTrace, rule: RuleTrace, at: number): boolean {
  const { target } = trace.params;
  if (target.kind !== "shift" || at < 1) return false;
  const row = rule.t.findIndex((t) => t >= at - 1);
  if (row < 0) return false;
  return target.before.every((q, i) => Math.abs((rule.belief[row * rule.classes + i] ?? 0) - q) < 0.02);
}

/** "Follows both targets, back in 188 steps". */
function following(trace: TrackingTrace, rule: RuleTrace, at: number): string {
  const { recoveredIn } = rule.summary;
  const what = followedBefore(trace, rule, at) ? "Follows both targets" : "Follows the new target";
  return recoveredIn === null ? what : `${what}, back in ${many(recoveredIn, "step")}`;
}

function converged(trace: TrackingTrace, rule: RuleTrace): OutcomeWords {
  const { settledAt, recoveredIn } = rule.summary;
  const at = shiftOf(trace.params);
  const short =
    recoveredIn === null ? `settled at step ${settledAt}` : `followed, back in ${many(recoveredIn, "step")}`;
  if (at === null) return { short, caption: `Settles on the target at step ${settledAt}.` };
  return { short, caption: `${following(trace, rule, at)}.` };
}

function collapsed(trace: TrackingTrace, rule: RuleTrace): OutcomeWords {
  const { collapsedAt, recoveredIn } = rule.summary;
  const at = shiftOf(trace.params);
  const short = `collapsed at step ${collapsedAt}`;
  const followed =
    at !== null && collapsedAt !== null && collapsedAt >= at && followedBefore(trace, rule, at);
  const back =
    recoveredIn === null ? "" : ` D_KL was below 10⁻³ ${many(recoveredIn, "step")} after the shift.`;
  return {
    short,
    caption: `${followed ? "Follows, then collapses" : "Collapses"} on a face at step ${collapsedAt}${bounces(rule) ? "; from there on it bounces between faces" : ""}.${back}`,
  };
}

const ENDS: Readonly<Record<End["kind"], (end: End, kl: string) => OutcomeWords>> = {
  deadlock: () => ({
    short: "never moves",
    caption: "Never moves: exactly at the centre the brake is total and every step is 0.",
  }),
  cycle: (end) => ({
    short: "cycles between two beliefs",
    caption: `Never settles: it cycles between two beliefs ${gap(end)} apart.`,
  }),
  irregular: (end, kl) => ({
    short: "wanders",
    caption: `Never settles: ${off(end)} at the end, D_KL ${kl}.`,
  }),
  approaching: (end, kl) => ({
    short: "still approaching",
    caption: `Still approaching: ${off(end)} at the end, D_KL ${kl}.`,
  }),
  trailing: (end, kl) => ({
    short: "trails a moving target",
    caption: `Trails the moving target: ${off(end)} at the end, D_KL ${kl}.`,
  }),
  stalled: (end, kl) => ({
    short: "not there at the end",
    caption: `Not there at the end: ${off(end)}, D_KL ${kl}.`,
  }),
};

/** "max|p − q| = 0.0014", not to be broken. */
const off = (end: End) => `max|p\u00a0−\u00a0q|\u00a0=\u00a0${gap(end)}`;

const DIGITS = 2;
/** No more digits than stay the same from one round of a cycle to the next. */
const digitsOf = (end: End) => (end.kind === "cycle" ? digitsKnown(end.drift, DIGITS) : DIGITS);
const gap = (end: End) => ("distance" in end ? formatNumber(end.distance, digitsOf(end)) : "");

function wandering(trace: TrackingTrace, rule: RuleTrace): OutcomeWords {
  const end = endOf(trace, rule, trace.params.tolerance);
  const words = ENDS[end.kind](end, formatNumber(rule.summary.finalKl, 2));
  const { recoveredIn } = rule.summary;
  const at = shiftOf(trace.params);
  if (end.kind !== "approaching" || recoveredIn === null) return words;
  return {
    short: `followed, back in ${many(recoveredIn, "step")}; still approaching`,
    caption: `${following(trace, rule, at ?? 0)}; still approaching: ${off(end)} at the end.`,
  };
}

/** The words for one rule's run. */
export function outcomeWords(trace: TrackingTrace, rule: RuleTrace): OutcomeWords {
  if (rule.computed < trace.params.steps)
    return { short: `at step ${rule.computed}`, caption: `Computed up to step ${rule.computed}.` };
  const { outcome } = rule.summary;
  if (outcome === "converged") return converged(trace, rule);
  return outcome === "collapsed" ? collapsed(trace, rule) : wandering(trace, rule);
}

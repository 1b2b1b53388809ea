/** @file What became of a rule in words, for the table, the captions and screen readers. */
import type { TrackingParams } from "../run/params";
import type { RuleSummary, RuleTrace, RunEnd, TrackingTrace } from "../run/types";
import { formatNumber } from "../../../ui/number";
import { digitsKnown } from "../../../ui/outwards";
import { jumps } from "./target";

export interface OutcomeWords {
  /** For the table: "collapsed on a face at step 303". */
  readonly short: string;
  /** For the caption: a whole sentence. */
  readonly caption: string;
}

const many = (count: number, thing: string) => `${formatNumber(count)} ${thing}${count === 1 ? "" : "s"}`;

/** The step of the target's jump; null if it never jumps. */
function shiftOf({ target }: TrackingParams): number | null {
  return target.kind === "shift" && jumps(target) ? target.at : null;
}

/** "Follows both targets, back in 188 steps". */
function following(params: TrackingParams, { recoveredIn, followedBefore }: RuleSummary): string {
  const what =
    shiftOf(params) !== null && followedBefore === true ? "Follows both targets" : "Follows the new target";
  return recoveredIn === null ? what : `${what}, back in ${many(recoveredIn, "step")}`;
}

function converged(params: TrackingParams, summary: RuleSummary): OutcomeWords {
  const { settledAt, recoveredIn } = summary;
  const short =
    recoveredIn === null ? `settled at step ${settledAt}` : `followed, back in ${many(recoveredIn, "step")}`;
  if (shiftOf(params) === null) return { short, caption: `Settles on the target at step ${settledAt}.` };
  return { short, caption: `${following(params, summary)}.` };
}

function collapsed(params: TrackingParams, summary: RuleSummary): OutcomeWords {
  const { collapsedAt, recoveredIn, followedBefore, end } = summary;
  const at = shiftOf(params);
  const short = `collapsed at step ${collapsedAt}`;
  const followed = at !== null && collapsedAt !== null && collapsedAt >= at && followedBefore === true;
  const back =
    recoveredIn === null ? "" : ` D_KL was below 10⁻³ ${many(recoveredIn, "step")} after the shift.`;
  const bounces = end?.kind === "bouncing" ? "; from there on it bounces between faces" : "";
  return {
    short,
    caption: `${followed ? "Follows, then collapses" : "Collapses"} on a face at step ${collapsedAt}${bounces}.${back}`,
  };
}

/** The ends of runs that neither settled nor bounce. */
type Astray = Exclude<RunEnd, { kind: "settled" | "bouncing" }>;

const ENDS: Readonly<Record<Astray["kind"], (end: Astray, kl: string) => OutcomeWords>> = {
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

const DIGITS = 2;

/** "max|p − q| = 0.0014", kept on one line. */
const off = ({ distance }: RunEnd) => `max|p\u00a0−\u00a0q|\u00a0=\u00a0${formatNumber(distance, DIGITS)}`;

/** The distance between the two beliefs of a cycle, with the digits that repeat from round to round. */
const gap = (end: RunEnd) =>
  end.kind === "cycle" ? formatNumber(end.apart, digitsKnown(end.drift, DIGITS)) : "";

function wandering(params: TrackingParams, summary: RuleSummary, end: Astray): OutcomeWords {
  const { recoveredIn, finalKl } = summary;
  if (end.kind !== "approaching" || recoveredIn === null)
    return ENDS[end.kind](end, formatNumber(finalKl, 2));
  return {
    short: `followed, back in ${many(recoveredIn, "step")}; still approaching`,
    caption: `${following(params, summary)}; still approaching: ${off(end)} at the end.`,
  };
}

/** The words for the run of one rule. */
export function outcomeWords(
  { params }: Pick<TrackingTrace, "params">,
  { summary, computed }: Pick<RuleTrace, "summary" | "computed">,
): OutcomeWords {
  const { outcome, end } = summary;
  if (end === null || computed < params.steps)
    return { short: `at step ${computed}`, caption: `Computed up to step ${computed}.` };
  if (end.kind === "settled") return converged(params, summary);
  return outcome === "collapsed" || end.kind === "bouncing"
    ? collapsed(params, summary)
    : wandering(params, summary, end);
}

/**
 * @file What is observed, exact, proved and claimed about a rule's error at its anchor: one sentence each,
 * computed from the run.
 */
import { exactLeft } from "../../../core/anchor";
import { exp } from "../../../core/elementary";
import { pow } from "../../../core/elementary/pow";
import { isBounded, isCertifiedUpdate, kindOfStep } from "../../../experiments/geometry/update";
import { formatNumber } from "../../../ui/number";
import { anchorOf, lastStretch, untilArrived, type Anchor, type Kind, type Rows } from "../run/anchor";
import type { TrackingTrace } from "../run/types";
import type { PanelWords } from "./captions";
import { stepName } from "./geometry";
import { named } from "./name";

const many = (count: number) => (count === 1 ? "1 step" : `${count} steps`);

/** The factors that steps leave are close to 1, so they need this many digits. */
const RATE_DIGITS = 4;

interface Seen {
  readonly trace: TrackingTrace;
  readonly anchor: Anchor;
  /** The rows while the target stands, up to where the error is mere rounding. */
  readonly rows: Rows & { readonly arrived: boolean };
}

function observed({ anchor: { rule }, rows: { from, to, arrived } }: Seen): string {
  const [first, last] = [rule.kl[from] ?? NaN, rule.kl[to] ?? NaN];
  const steps = to - from;
  if (arrived)
    return steps === 0
      ? "Observed: the belief is on the target."
      : `Observed: ${many(steps)} take it from ${formatNumber(first, 2)} to rounding.`;
  const left = last / first;
  const rate = `${formatNumber(pow(left, 1 / steps), RATE_DIGITS)} a step`;
  return left < 1
    ? `Observed: ${many(steps)} leave ${formatNumber(left, 2)} of it, ${rate}.`
    : `Observed: after ${many(steps)} it is ${formatNumber(left, 2)} times the first.`;
}

function exact({ trace, anchor, rows }: Seen): string {
  const { rule, curvatures } = anchor;
  const row = Math.max(rows.from, rows.to - 1);
  const eta = rule.step[row] ?? NaN;
  if (curvatures === null) return "Exact: this geometry has no linear part at the target.";
  const left = exp(exactLeft(eta, curvatures));
  const share = formatNumber(left, RATE_DIGITS);
  const isEntropy = kindOfStep(trace.params.update) === "entropy";
  const what = isEntropy ? `(1 − η)^{2} = ${share}` : `at most ${share}`;
  const when = trace.params.rules[rule.rule]?.kind === "fixed" ? "" : ` at step ${rule.t[row]}`;
  const near = lastStretch(anchor.exact, rows) === null ? "; this run is never near" : "";
  const repels = left > 1 ? ": the target repels" : "";
  return `Exact near the target: a step leaves ${what}${when}${repels}${near}.`;
}

/** Says which steps a statement covers. */
function whichSteps({ anchor: { rule }, rows }: Seen, { from, to }: Rows): string {
  if (from === rows.from && to === rows.to) return "every step";
  return to === rows.to
    ? `from step ${rule.t[from]} on every step`
    : `every step from ${rule.t[from]} to ${rule.t[to]}`;
}

/** The factor that is left of the error since a stretch began. */
function leftOf({ anchor }: Seen, kind: Kind, { from, to }: Rows): string {
  let sum = 0;
  for (let row = from; row < to; row++) sum += anchor[kind].left[row] ?? NaN;
  return `${formatNumber(exp(sum), 2)} after ${many(to - from)}`;
}

function proved(seen: Seen): string {
  const { update } = seen.trace.params;
  if (!isCertifiedUpdate(update)) return `Proved: nothing of D_KL under the ${stepName(update)}.`;
  const rows = lastStretch(seen.anchor.proved, seen.rows);
  return rows === null
    ? "Proved: nothing, no step is certified."
    : `Proved: ${whichSteps(seen, rows)} is certified and leaves at most e^{−η}: ${leftOf(seen, "proved", rows)}.`;
}

function claimed(seen: Seen): string {
  const { update } = seen.trace.params;
  if (!isBounded(update)) return "Claimed by the paper: nothing of this geometry.";
  const rows = lastStretch(seen.anchor.claimed, seen.rows);
  if (rows === null) return "Claimed by the paper: nothing, no step keeps the bound of target and belief.";
  return `Claimed by the paper: ${whichSteps(seen, rows)} leaves at most 1 − η(2μ − ηL^{2}) min p: ${leftOf(seen, "claimed", rows)}.`;
}

const TITLE = "Error against ρ^{n}";

/** Why there is nothing to compare; null if there is. */
function nothingWords({ rules, target, complete }: TrackingTrace, anchor: Anchor | null, index: number) {
  const rule = rules[index] ?? null;
  if (rule === null) return "Computing …";
  if (anchor === null)
    return rule.bucket > 1
      ? "ρ^{n} is a product over every step, and this run is too long for every step to be kept."
      : "Computing …";
  if (anchor.last !== null) return null;
  return complete || target.t.length > 1
    ? "The target moves at every step: there is no anchor, and no first error."
    : "Computing …";
}

/** @param index the index of the rule */
export function anchorWords(trace: TrackingTrace, index: number): PanelWords {
  const anchor = anchorOf(trace, index);
  const nothing = nothingWords(trace, anchor, index);
  const last = anchor?.last ?? null;
  if (nothing !== null || anchor === null || last === null)
    return { title: TITLE, caption: nothing ?? "Computing …" };
  const { rule } = anchor;
  const seen: Seen = { trace, anchor, rows: untilArrived(rule, last) };
  const since = last.from === 0 ? "" : ` since step ${rule.t[last.from]}`;
  const what = `D_KL(target ‖ belief) of ${named(rule.summary.label)}${since}, against ρ^{n} times the first.`;
  return {
    title: TITLE,
    caption: [what, observed(seen), exact(seen), proved(seen), claimed(seen)].join(" "),
  };
}

/**
 * @file What is observed, exact, proved and claimed about a rule's error at its anchor: one sentence each,
 * computed from the run.
 */
import { exactLeft } from "../../../core/anchor";
import { exp } from "../../../core/elementary";
import { pow } from "../../../core/elementary/pow";
import { isBounded, isCertifiedUpdate, kindOfStep } from "../../../experiments/geometry/update";
import { sentenceOf, type Finding, type Statement } from "../../../scenario/statement";
import { formatNumber } from "../../../ui/number";
import { statement } from "../../shared/statement";
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

function observed({ anchor: { rule }, rows: { from, to, arrived } }: Seen): Statement {
  const observedThat = (text: string) => statement("observed", text);
  const [first, last] = [rule.kl[from] ?? NaN, rule.kl[to] ?? NaN];
  const steps = to - from;
  if (arrived)
    return observedThat(
      steps === 0
        ? "the belief is on the target."
        : `${many(steps)} take it from ${formatNumber(first, 2)} to rounding.`,
    );
  const left = last / first;
  const rate = `${formatNumber(pow(left, 1 / steps), RATE_DIGITS)} a step`;
  return observedThat(
    left < 1
      ? `${many(steps)} leave ${formatNumber(left, 2)} of it, ${rate}.`
      : `after ${many(steps)} it is ${formatNumber(left, 2)} times the first.`,
  );
}

function exact({ trace, anchor, rows }: Seen): Statement {
  const { rule, curvatures } = anchor;
  const row = Math.max(rows.from, rows.to - 1);
  const eta = rule.step[row] ?? NaN;
  if (curvatures === null) return statement("exact", "this geometry has no linear part at the target.");
  const left = exp(exactLeft(eta, curvatures));
  const share = formatNumber(left, RATE_DIGITS);
  const isEntropy = kindOfStep(trace.params.update) === "entropy";
  const what = isEntropy ? `(1 − η)^{2} = ${share}` : `at most ${share}`;
  const when = trace.params.rules[rule.rule]?.kind === "fixed" ? "" : ` at step ${rule.t[row]}`;
  const near = lastStretch(anchor.exact, rows) === null ? "; this run is never near" : "";
  const repels = left > 1 ? ": the target repels" : "";
  return statement("exact", `a step leaves ${what}${when}${repels}${near}.`, { of: "near the target" });
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

function proved(seen: Seen): Statement {
  const { update } = seen.trace.params;
  if (!isCertifiedUpdate(update))
    return statement("proved", `nothing of D_KL under the ${stepName(update)}.`);
  const rows = lastStretch(seen.anchor.proved, seen.rows);
  return statement(
    "proved",
    rows === null
      ? "nothing, no step is certified."
      : `${whichSteps(seen, rows)} is certified and leaves at most e^{−η}: ${leftOf(seen, "proved", rows)}.`,
  );
}

const claimedThat = (text: string) => statement("claimed", text, { of: "by the paper" });

function claimed(seen: Seen): Statement {
  const { update } = seen.trace.params;
  if (!isBounded(update)) return claimedThat("nothing of this geometry.");
  const rows = lastStretch(seen.anchor.claimed, seen.rows);
  if (rows === null) return claimedThat("nothing, no step keeps the bound of target and belief.");
  return claimedThat(
    `${whichSteps(seen, rows)} leaves at most 1 − η(2μ − ηL^{2}) min p: ${leftOf(seen, "claimed", rows)}.`,
  );
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

const plain = (text: string): Finding => ({ status: null, text });

/** @param index the index of the rule */
export function anchorFindings(trace: TrackingTrace, index: number): readonly Finding[] {
  const anchor = anchorOf(trace, index);
  const nothing = nothingWords(trace, anchor, index);
  const last = anchor?.last ?? null;
  if (nothing !== null || anchor === null || last === null) return [plain(nothing ?? "Computing …")];
  const { rule } = anchor;
  const seen: Seen = { trace, anchor, rows: untilArrived(rule, last) };
  const since = last.from === 0 ? "" : ` since step ${rule.t[last.from]}`;
  const what = `D_KL(target ‖ belief) of ${named(rule.summary.label)}${since}, against ρ^{n} times the first.`;
  return [plain(what), observed(seen), exact(seen), proved(seen), claimed(seen)];
}

export const anchorWords = (trace: TrackingTrace, index: number): PanelWords => ({
  title: TITLE,
  caption: anchorFindings(trace, index).map(sentenceOf).join(" "),
});

/** @file The sentences that stand out: what went wrong, when, and how far beyond the bound; or that nothing did. */
import { entryAt } from "../../../core/entry";
import type { TrackingParams } from "../run/params";
import type { RuleTrace, TrackingTrace } from "../run/types";
import { isBounded } from "../../../experiments/geometry/update";
import { formatNumber } from "../../../ui/number";
import { formatFactor } from "../../shared/factor";
import { listed } from "../../shared/pinned/words";
import { afterKind, kindOf, type Statement } from "../../../scenario/statement";
import { aboutBound, aboutRule, boundName, provedStep, stepName } from "./geometry";
import { named } from "./name";
import { jumps } from "./target";
import { rowAt } from "../../../charts/series/decimate";

export interface Highlight extends Statement {
  readonly rule: number;
  /** "Step 303: High reached a face." */
  readonly title: string;
  readonly wrong: boolean;
}

/** Title and text. A sentence about something wrong needs no word for having been observed. */
export const textOf = (one: Highlight): string => (one.wrong ? one.text : kindOf(one) + afterKind(one));

const times = (factor: number) => `${formatFactor(factor)} ×`;

const stepAt = (rule: RuleTrace, t: number) => formatNumber(rule.step[rowAt(rule.t, t)] ?? NaN);

/** "it first exceeded the bound at step 0 (1.2 ×)" */
const first = (violation: { t: number; factor: number }, bound: string) =>
  `first exceeded ${bound} at step ${violation.t} (${times(violation.factor)})`;

/** "η = 0.8 was 28 × the bound when the target moved (step 300); it first exceeded the bound at step 0 (1.2 ×)." */
function cause({ target, update }: TrackingParams, rule: RuleTrace): string {
  const bound = boundName(update);
  const { violationAtShift, firstViolation, worstBeforeCollapse, collapsedAt } = rule.summary;
  const moved = target.kind === "shift" && jumps(target) ? target.at : null;
  if (moved !== null && violationAtShift !== null && collapsedAt !== null && collapsedAt > moved) {
    const then = firstViolation && firstViolation.t < moved ? `; it ${first(firstViolation, bound)}` : "";
    return `η = ${stepAt(rule, moved)} was ${times(violationAtShift)} ${bound} when the target moved (step ${moved})${then}.`;
  }
  if (worstBeforeCollapse !== null && firstViolation !== null)
    return `It ${first(firstViolation, bound)}; the worst before the collapse was ${times(worstBeforeCollapse)}.`;
  return isBounded(update)
    ? "No step before had exceeded the bound: keeping it is not enough."
    : `No step before had exceeded ${bound}.`;
}

/** What bound and certificates are about, if not the step taken: one sentence for each. */
function unproved({ update, rules }: TrackingParams, some: readonly RuleTrace[]): string {
  const about = some.map(({ rule }) => rules[rule]).map((rule) => (rule ? aboutRule(rule, update) : ""));
  const sentences = new Set([aboutBound(update), ...about]);
  return [...sentences].map((sentence) => (sentence === "" ? "" : ` ${sentence}`)).join("");
}

function collapse({ params }: TrackingTrace, rule: RuleTrace): Highlight {
  const { label, collapsedAt } = rule.summary;
  return {
    rule: rule.rule,
    title: `Step ${collapsedAt}: ${named(label)} reached a face.`,
    text: cause(params, rule) + unproved(params, [rule]),
    status: "observed",
    wrong: true,
  };
}

/** A sentence about rules that exceeded the bound without harm: the bound is not the threshold. */
function survived({ params }: TrackingTrace, rules: readonly RuleTrace[]): Highlight {
  const one = rules.length === 1;
  const said = rules.flatMap(({ summary: { label, firstViolation, worstBeforeCollapse } }) => {
    if (firstViolation === null || worstBeforeCollapse === null) return [];
    const when = `first at step ${firstViolation.t} (${times(firstViolation.factor)})`;
    return [`${one ? "" : `${named(label)} `}${when}, at worst ${times(worstBeforeCollapse)}`];
  });
  const touched = rules.some(({ clampedCount }) => clampedCount > 0);
  return {
    rule: entryAt(rules, 0).rule,
    title: `${listed(rules.map(({ summary }) => named(summary.label)))} exceeded ${boundName(params.update)} and ${touched ? "did not collapse" : "reached no face"}.`,
    text: `${said.join("; ")}.${isBounded(params.update) ? " The claimed bound is not the threshold." : ""}${unproved(params, rules)}`,
    status: "observed",
    wrong: false,
  };
}

/** A sentence about rules whose steps are all short enough that each is proved to come closer. */
function provedClosers({ params, target }: TrackingTrace, rules: readonly RuleTrace[]): Highlight[] {
  const most = provedStep(params.update);
  if (most === null || target.q.some((q) => q === 0)) return [];
  const short = rules.filter(
    ({ step, clampedCount }) => clampedCount === 0 && step.every((eta) => eta <= most),
  );
  const [one] = short;
  if (one === undefined) return [];
  const step = stepName(params.update);
  return [
    {
      rule: one.rule,
      title: `${listed(short.map(({ summary }) => named(summary.label)))} never stepped beyond ${most}.`,
      text: `up to ${most} every ${step} brings every belief closer to every target inside, in the ${step.replace(" step", "")} divergence.`,
      status: "proved",
      wrong: false,
    },
  ];
}

/** A sentence for each collapse, then one for all rules that exceeded the bound unharmed; or one that all kept it. */
export function highlights(trace: TrackingTrace): readonly Highlight[] {
  const rules = trace.rules.filter((rule) => rule !== null);
  const fallen = rules.filter(({ summary }) => summary.outcome === "collapsed");
  const lucky = rules.filter(
    ({ summary }) => summary.outcome !== "collapsed" && summary.firstViolation !== null,
  );
  const kept = rules.filter(({ summary }) => summary.firstViolation === null);
  const all = [
    ...fallen.map((rule) => collapse(trace, rule)),
    ...provedClosers(trace, rules),
    ...(lucky.length > 0 ? [survived(trace, lucky)] : []),
  ];
  if (all.length > 0 || kept.length === 0) return all;
  const who = kept.length === 1 ? named(kept[0]?.summary.label ?? "") : "Every rule";
  const touched = kept.some(({ clampedCount }) => clampedCount > 0);
  const text = `no step of this run exceeded η_max(p), and no belief ${touched ? "collapsed" : "reached a face"}.`;
  return [
    {
      rule: entryAt(kept, 0).rule,
      title: `${who} stayed below ${boundName(trace.params.update)}.`,
      text: text + unproved(trace.params, kept),
      status: "observed",
      wrong: false,
    },
  ];
}

/** @file The sentences that stand out: what went wrong, when, and how far over the bound; or that nothing did. */
import type { TrackingParams } from "../run/params";
import type { RuleTrace, TrackingTrace } from "../run/types";
import { isCertified } from "../../../experiments/update";
import { formatNumber } from "../../../ui/number";
import { formatFactor } from "../../shared/factor";
import type { Statement } from "../../shared/statement";
import { named } from "./name";
import { jumps } from "./target";
import { rowAt } from "../../../charts/series/decimate";

export interface Highlight extends Statement {
  readonly rule: number;
  /** "Step 303: High reached a face." */
  readonly title: string;
  readonly wrong: boolean;
}

const times = (factor: number) => `${formatFactor(factor)} ×`;

const stepAt = (rule: RuleTrace, t: number) => formatNumber(rule.step[rowAt(rule.t, t)] ?? 0);

/** "it first exceeded the bound at step 0 (1.2 ×)" */
const first = (violation: { t: number; factor: number }) =>
  `first exceeded the bound at step ${violation.t} (${times(violation.factor)})`;

/** "η = 0.8 was 28 × the bound when the target moved (step 300); it first exceeded the bound at step 0 (1.2 ×)." */
function cause({ target }: TrackingParams, rule: RuleTrace): string {
  const { violationAtShift, firstViolation, worstBeforeCollapse, collapsedAt } = rule.summary;
  const moved = target.kind === "shift" && jumps(target) ? target.at : null;
  if (moved !== null && violationAtShift !== null && collapsedAt !== null && collapsedAt > moved) {
    const then = firstViolation && firstViolation.t < moved ? `; it ${first(firstViolation)}` : "";
    return `η = ${stepAt(rule, moved)} was ${times(violationAtShift)} the bound when the target moved (step ${moved})${then}.`;
  }
  if (worstBeforeCollapse !== null && firstViolation !== null)
    return `It ${first(firstViolation)}; the worst before the collapse was ${times(worstBeforeCollapse)}.`;
  return "No step before had exceeded the bound: keeping it is not enough.";
}

/** The proofs are for the mirror step; the paper's claim is tested here. */
function unproved({ update, rules }: TrackingParams, rule: RuleTrace): string {
  const kind = rules[rule.rule]?.kind;
  if (isCertified[update] || (kind !== "certified" && kind !== "fejer")) return "";
  return ` ${kind === "certified" ? "The certified step is proved" : "The Fejér step is exact"} for the entropy mirror step only.`;
}

function collapse({ params }: TrackingTrace, rule: RuleTrace): Highlight {
  const { label, collapsedAt } = rule.summary;
  return {
    rule: rule.rule,
    title: `Step ${collapsedAt}: ${named(label)} reached a face.`,
    text: cause(params, rule) + unproved(params, rule),
    status: "observed",
    wrong: true,
  };
}

const joined = (names: readonly string[]) =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

/** What went well although the bound was exceeded: the bound is not the threshold. */
function survived(rules: readonly RuleTrace[]): Highlight {
  const one = rules.length === 1;
  const said = rules.flatMap(({ summary: { label, firstViolation, worstBeforeCollapse } }) => {
    if (firstViolation === null || worstBeforeCollapse === null) return [];
    const when = `first at step ${firstViolation.t} (${times(firstViolation.factor)})`;
    return [`${one ? "" : `${named(label)} `}${when}, at worst ${times(worstBeforeCollapse)}`];
  });
  const touched = rules.some(({ clampedCount }) => clampedCount > 0);
  return {
    rule: rules[0]?.rule ?? 0,
    title: `${joined(rules.map(({ summary }) => named(summary.label)))} exceeded the bound and ${touched ? "did not collapse" : "reached no face"}.`,
    text: `${said.join("; ")}. The claimed bound is not the threshold.`,
    status: "observed",
    wrong: false,
  };
}

/** A sentence per collapse, then one for all who exceeded the bound unharmed; or one that all kept it. */
export function highlights(trace: TrackingTrace): readonly Highlight[] {
  const rules = trace.rules.filter((rule) => rule !== null);
  const fallen = rules.filter(({ summary }) => summary.outcome === "collapsed");
  const lucky = rules.filter(
    ({ summary }) => summary.outcome !== "collapsed" && summary.firstViolation !== null,
  );
  const kept = rules.filter(({ summary }) => summary.firstViolation === null);
  const all = [
    ...fallen.map((rule) => collapse(trace, rule)),
    ...(lucky.length > 0 ? [survived(lucky)] : []),
  ];
  if (all.length > 0 || kept.length === 0) return all;
  const who = kept.length === 1 ? named(kept[0]?.summary.label ?? "") : "Every rule";
  const touched = kept.some(({ clampedCount }) => clampedCount > 0);
  const text = `no step of this run exceeded η_max(p), and no belief ${touched ? "collapsed" : "reached a face"}.`;
  return [
    {
      rule: kept[0]?.rule ?? 0,
      title: `${who} stayed below the bound.`,
      text,
      status: "observed",
      wrong: false,
    },
  ];
}

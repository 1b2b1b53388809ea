/** @file Step rules as params: a link's `kind`, `kind:number`, `kind:number:label` or `kind::label`. */
import type { StepRule as BareRule } from "../../../core/rule";
import { numeric } from "../../../param/argument";
import { orAbsent } from "../../../param/absent";
import { demand, fine } from "../../../param/check";
import { clause, simple } from "../../../param/kind";
import type { Reading, Report } from "../../../param/field";
import type { Limits } from "../../../param/limits";
import { manyOf, type One } from "../../../param/many";
import { opening } from "../../../param/opening";
import type { Schema } from "../../../param/schema";
import { fullOf, objectsOf, spelt, type Members } from "../../../param/spelt";
import { param, type Table } from "../../../param/table";
import { quote } from "../../../param/text";

export const MAX_RULES = 6;
export const MAX_LABEL = 40;

export type { BareRule };
export type StepRule = BareRule & { label?: string | undefined };
type RuleKind = StepRule["kind"];

/** Steps, fractions and scales are at most as large as the cap of all rules. */
const POSITIVE_SIZE: Limits = { above: 0, atMost: 1e9 };

/** The argument of each kind of rule, if it has one. */
export const ruleMembers: Members<BareRule> = {
  fixed: {
    step: numeric(POSITIVE_SIZE, "The step η, the same at every t.", { name: "step η", usual: 0.5 }),
  },
  boundFraction: {
    fraction: numeric(POSITIVE_SIZE, "Step as a fraction of the bound η_max at the belief.", { usual: 1 }),
  },
  entropyAware: {
    barrierCap: numeric(
      { atLeast: 0, below: 1 },
      "The normalised entropy is capped at 1 minus this; 0 stops a belief that is exactly at the centre.",
      { name: "barrier cap κ" },
      1e-6,
    ),
  },
  inverseSqrt: { scale: numeric(POSITIVE_SIZE, "The step is scale/√(t + 1).", { usual: 1 }) },
  certified: {},
  fejer: {
    fraction: numeric(
      POSITIVE_SIZE,
      "Step as a fraction of the exact Fejér step at the belief: that of the entropy mirror step, also with update=projected; with another geometry its own, which brings the belief closer in its own divergence.",
      {},
      0.5,
    ),
  },
};

/** The names of the kinds in the order in which they are offered: the most instructive first. */
export const RULE_NAMES: { readonly [Kind in RuleKind]: string } = {
  certified: "certified step, proved",
  fejer: "fraction of the Fejér step",
  boundFraction: "fraction of η_max(p)",
  inverseSqrt: "scale / √(t + 1)",
  entropyAware: "entropy-aware, claimed",
  fixed: "fixed step η",
};

export const labelKind = simple<string>({
  shape: { type: "text" },
  check: (value) => {
    const text = String(value);
    if (text.length > MAX_LABEL) return demand(`have at most ${MAX_LABEL} characters`);
    return text.trim() === "" ? demand("not be blank") : fine(text);
  },
  parse: (text) => text,
  format: (text) => text,
  values: "text",
  schema: (kit) => kit.visibleText(MAX_LABEL),
});

/** What every rule may have besides its number. */
export const ruleTable: Table<Pick<StepRule, "label">> = {
  label: param<string | undefined>(
    orAbsent(labelKind),
    undefined,
    "Name of the rule in pictures and tables.",
    "name",
  ),
};

/** The rule with this label, or without one. */
export function withLabel(rule: StepRule, label?: string): StepRule {
  const { label: _, ...bare } = rule;
  return label === undefined ? bare : { ...bare, label };
}

const spelling = spelt<BareRule>(ruleMembers);

/** Reads the rule in a link's text. If only the label cannot be used, the rule is kept without it. */
function readRule(text: string, key: string, report: Report): Reading<StepRule> {
  // Everything after the second colon is the label, so it may contain colons.
  const [kind = "", digits = "", ...rest] = text.split(":");
  const checked = spelling.check(spelling.parse(digits === "" ? kind : `${kind}:${digits}`));
  if (!checked.ok) return { ok: false, why: clause(text, checked.problem) };
  const rule = fullOf<BareRule>(checked.value);
  const label = rest.join(":");
  if (label === "") return { ok: true, value: rule };
  const named = labelKind.check(label);
  if (named.ok) return { ok: true, value: { ...rule, label } };
  report(`${key} has the label ${quote(label)}, which ${named.problem.demand}. The label was left out.`);
  return { ok: true, value: rule };
}

const ruleKind: One<StepRule> = {
  members: spelling.members,
  format: ({ label, ...rule }) => {
    const text = spelling.format(rule);
    if (label === undefined) return text;
    return `${text}${text === rule.kind ? ":" : ""}:${label}`;
  },
  read: ([text = ""], key, report) => readRule(text, key, report),
  values: `kind[:number][:label], of ${spelling.values}`,
  schema: (kit) => {
    const { kind, words } = ruleTable.label;
    // Each kind of rule with its own number.
    return objectsOf(spelling.members, kit, {
      label: { schema: kind.schema(kit), words },
    }) as Schema<StepRule>;
  },
};

export const rulesKind = manyOf(ruleKind, [1, MAX_RULES], "rule");

const KINDS = Object.keys(RULE_NAMES) as RuleKind[];

/** A new rule: the first kind that is not in the list, with its default number. */
export function anotherRule(rules: readonly StepRule[]): StepRule {
  const kind = KINDS.find((each) => rules.every((rule) => rule.kind !== each)) ?? "fixed";
  // The default of a kind is a rule.
  return opening(kind, spelling.members, {}) as StepRule;
}

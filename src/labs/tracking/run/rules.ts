/** @file Step rules as params: their numbers, and a link's `kind`, `kind:number`, `kind:number:label` or `kind::label`. */
import { numberIn, wordOf } from "../../../param/check";
import type { Report } from "../../../param/field";
import { clause, type Kind } from "../../../param/kind";
import type { Limits } from "../../../param/limits";
import type { Schema } from "../../../param/schema";
import { quote, readNumber, writeNumber } from "../../../param/text";

export const MAX_RULES = 6;
export const MAX_LABEL = 40;

/** Steps, fractions and scales: no larger than what every rule is capped at. */
const POSITIVE: Limits = { above: 0, atMost: 1e9 };

/** All kinds of rules, each with its one number: its name in the rail and its fallback where it has one; null for those that need none. */
export const RULE_NUMBERS = {
  fixed: {
    name: "step",
    row: "step η",
    limits: POSITIVE,
    fallback: null,
    words: "The step η, the same at every t.",
  },
  boundFraction: {
    name: "fraction",
    row: "fraction",
    limits: POSITIVE,
    fallback: null,
    words: "Step as a fraction of the bound η_max at the belief.",
  },
  entropyAware: {
    name: "barrierCap",
    row: "barrier cap κ",
    limits: { atLeast: 0, below: 1 },
    fallback: 1e-6,
    words:
      "The normalised entropy is capped at 1 minus this; 0 stops a belief that is exactly at the centre.",
  },
  inverseSqrt: {
    name: "scale",
    row: "scale",
    limits: POSITIVE,
    fallback: null,
    words: "The step is scale/√(t + 1).",
  },
  certified: null,
  fejer: {
    name: "fraction",
    row: "fraction",
    limits: POSITIVE,
    fallback: 0.5,
    words:
      "Step as a fraction of the exact Fejér step at the belief: that of the entropy mirror step, also with update=projected; with another geometry its own, which brings the belief closer in its own divergence.",
  },
} as const;

type RuleKind = keyof typeof RULE_NUMBERS;
/** The key of the number of a kind of rule; `never` for those without one. */
type NumberKey<Rule extends RuleKind> = NonNullable<(typeof RULE_NUMBERS)[Rule]>["name"];

export type StepRule = { label?: string | undefined } & {
  [Rule in RuleKind]: { kind: Rule } & { [Key in NumberKey<Rule>]: number };
}[RuleKind];

const kinds = wordOf(Object.keys(RULE_NUMBERS) as RuleKind[]);

/** The number of a rule, null for rules without one. */
export function numberOf(rule: StepRule): number | null {
  const name = RULE_NUMBERS[rule.kind]?.name;
  // A kind that has a number has it under this name.
  return name === undefined ? null : ((rule as unknown as Record<string, number>)[name] ?? null);
}

/** The rule with another number. */
export function withNumber(rule: StepRule, value: number): StepRule {
  const name = RULE_NUMBERS[rule.kind]?.name;
  return name === undefined ? rule : { ...rule, [name]: value };
}

export function writeRule(rule: StepRule): string {
  const own = numberOf(rule);
  const number = own === null ? "" : writeNumber(own);
  if (rule.label !== undefined) return `${rule.kind}:${number}:${rule.label}`;
  return number === "" ? rule.kind : `${rule.kind}:${number}`;
}

/** The label is all that follows the second colon, so it may hold colons itself. */
function split(text: string) {
  const [kind = "", number = "", ...label] = text.split(":");
  return { kind, number, label: label.join(":") };
}

/** The rule's number under its name, or why there is none. */
function readOwnNumber(kind: RuleKind, text: string): Record<string, number> | string {
  const number = RULE_NUMBERS[kind];
  if (number === null) return text === "" ? {} : `${kind} takes no number`;
  const { name, limits, fallback } = number;
  if (text === "")
    return fallback === null ? `${kind} needs a number, as in ${kind}:0.5` : { [name]: fallback };
  const value = readNumber(text);
  if (typeof value === "string") return `${quote(text)} is no number`;
  const checked = numberIn(limits)(value);
  return checked.ok ? { [name]: checked.value } : `its number ${checked.problem.demand}`;
}

/** The rule without its label, or why it is none. */
function readBare(text: string): StepRule | string {
  const { kind: word, number: digits } = split(text);
  const kind = kinds(word);
  if (!kind.ok) return `rule ${clause(word, kind.problem)}`;
  const number = readOwnNumber(kind.value, digits);
  if (typeof number === "string") return `rule=${quote(text)} cannot be used: ${number}`;
  // Decoding: a kind with its own number.
  return { kind: kind.value, ...number } as StepRule;
}

/** One rule; a label that is blank or too long is dropped before the rule is. */
function readRule(text: string, report: Report): StepRule | null {
  const rule = readBare(text);
  if (typeof rule === "string") {
    report(`${rule}. The rule was left out.`);
    return null;
  }
  const { label } = split(text);
  if (label === "") return rule;
  const isShort = label.length <= MAX_LABEL;
  if (isShort && label.trim() !== "") return { ...rule, label };
  const demand = isShort ? "not be blank" : `have at most ${MAX_LABEL} characters`;
  report(`rule has the label ${quote(label)}, which must ${demand}. The label was left out.`);
  return rule;
}

/** One of the numbers of `RULE_NUMBERS`, by kind: "fixed:step, certified, …". */
const numbered = (Object.keys(RULE_NUMBERS) as RuleKind[])
  .map((kind) => [kind, RULE_NUMBERS[kind]?.name].filter((part) => part !== undefined).join(":"))
  .join(", ");

export const rulesKind: Kind<StepRule[]> = {
  many: true,
  write: (rules) => rules.map(writeRule),
  read: (texts, key, report) => {
    if (texts.length > MAX_RULES)
      report(
        `${key} is given ${texts.length} times; at most ${MAX_RULES} are allowed. The first ${MAX_RULES} were used.`,
      );
    const read = texts.slice(0, MAX_RULES).map((text) => readRule(text, report));
    const usable = read.filter((rule) => rule !== null);
    return usable.length > 0 ? { ok: true, value: usable } : { ok: false, why: "has no usable value" };
  },
  values: `kind[:number][:label], up to ${MAX_RULES} times, of ${numbered}`,
  schema: (kit) => {
    const label = {
      schema: kit.visibleText(MAX_LABEL),
      words: "Name of the rule in pictures and tables.",
      optional: true,
    };
    const members = (Object.keys(RULE_NUMBERS) as RuleKind[]).map((kind) => {
      const number = RULE_NUMBERS[kind];
      const own =
        number === null
          ? {}
          : {
              [number.name]: {
                schema: kit.number(number.limits),
                words: number.words,
                ...(number.fallback !== null && { usual: { value: number.fallback } }),
              },
            };
      const of = { schema: kit.literal(kind), words: "Which of them this is." };
      return { tags: { kind }, schema: kit.object({ kind: of, ...own, label }) };
    });
    // Each member is a kind of rule with its own number.
    return kit.list(kit.union(members, ["kind"]) as Schema<StepRule>, 1, MAX_RULES);
  },
};

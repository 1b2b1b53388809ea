/** @file A step rule as link text: `kind`, `kind:number`, `kind:number:label` or `kind::label`. */
import {
  MAX_LABEL,
  MAX_RULES,
  RULE_NUMBERS,
  type StepRule,
  type TrackingParams,
} from "../../experiments/tracking/params";
import { numberIn, wordOf } from "../../param/check";
import { clause, type Field, type Report } from "../field";
import { quote, readNumber, writeNumber } from "../../param/text";

type Kind = StepRule["kind"];

const kinds = wordOf(Object.keys(RULE_NUMBERS) as Kind[]);

export function writeRule(rule: StepRule): string {
  const name = RULE_NUMBERS[rule.kind]?.name;
  const number =
    name === undefined ? "" : writeNumber((rule as unknown as Record<string, number>)[name] ?? 0);
  if (rule.label !== undefined) return `${rule.kind}:${number}:${rule.label}`;
  return number === "" ? rule.kind : `${rule.kind}:${number}`;
}

/** The label is all that follows the second colon, so it may hold colons itself. */
function split(text: string) {
  const [kind = "", number = "", ...label] = text.split(":");
  return { kind, number, label: label.join(":") };
}

/** The rule's number under its name, or why there is none. */
function readOwnNumber(kind: Kind, text: string): Record<string, number> | string {
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

export const rules: Field<TrackingParams> = {
  key: "rule",
  many: true,
  misplaced: () => null,
  write: (params) => params.rules.map(writeRule),
  read: (params, texts, report) => {
    if (texts.length > MAX_RULES)
      report(
        `rule is given ${texts.length} times; at most ${MAX_RULES} are allowed. The first ${MAX_RULES} were used.`,
      );
    const read = texts.slice(0, MAX_RULES).map((text) => readRule(text, report));
    const usable = read.filter((rule) => rule !== null);
    if (usable.length > 0) return { ...params, rules: usable };
    report(`rule has no usable value. Used ${params.rules.map(writeRule).join(" and ")} instead.`);
    return params;
  },
};

/** @file A step rule as link text: `kind`, `kind:number`, `kind:number:label` or `kind::label`. */
import { MAX_RULES, ruleSchema, type StepRule, type TrackingParams } from "../../experiments/tracking/schema";
import { clause, type Field, type Report } from "../field";
import { check, type Checked } from "../sentences";
import { quote, readNumber, writeNumber } from "../text";

/** The one number of each kind of rule; null for those that need none. */
const NUMBER = {
  fixed: "step",
  boundFraction: "fraction",
  entropyAware: "barrierCap",
  inverseSqrt: "scale",
  certified: null,
  fejer: "fraction",
} as const satisfies Record<StepRule["kind"], string | null>;

export function writeRule(rule: StepRule): string {
  const name = NUMBER[rule.kind];
  const number = name === null ? "" : writeNumber((rule as unknown as Record<string, number>)[name] ?? 0);
  if (rule.label !== undefined) return `${rule.kind}:${number}:${rule.label}`;
  return number === "" ? rule.kind : `${rule.kind}:${number}`;
}

/** The label is all that follows the second colon, so it may hold colons itself. */
function split(text: string) {
  const [kind = "", number = "", ...label] = text.split(":");
  return { kind, number, label: label.join(":") };
}

function numberName(kind: string): string | null {
  return Object.hasOwn(NUMBER, kind) ? NUMBER[kind as StepRule["kind"]] : null;
}

function candidate(text: string) {
  const { kind, number, label } = split(text);
  const name = numberName(kind) ?? "number";
  return { kind, ...(number && { [name]: readNumber(number) }), ...(label && { label }) };
}

function explain(text: string, result: Extract<Checked<StepRule>, { ok: false }>): string {
  const { kind, number } = split(text);
  const { path, demand } = result.problem;
  if (path[0] === "number") return `rule=${quote(text)} cannot be used: ${kind} takes no number`;
  if (path[0] === "kind") return `rule ${clause(kind, result.problem)}`;
  if (number === "") return `rule=${quote(text)} cannot be used: ${kind} needs a number, as in ${kind}:0.5`;
  if (typeof readNumber(number) === "string")
    return `rule=${quote(text)} cannot be used: ${quote(number)} is no number`;
  return `rule=${quote(text)} cannot be used: its number ${demand}`;
}

/** One rule; a label that is too long is dropped before the rule is. */
function readRule(text: string, report: Report): StepRule | null {
  const result = check(ruleSchema, candidate(text));
  if (result.ok) return result.value;
  if (result.problem.path[0] === "label") {
    const { kind, number, label } = split(text);
    report(`rule has the label ${quote(label)}, which ${result.problem.demand}. The label was left out.`);
    return readRule(`${kind}:${number}`, report);
  }
  report(`${explain(text, result)}. The rule was left out.`);
  return null;
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

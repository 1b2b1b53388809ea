/** @file A schema's issues as sentences, for scenario files: where, what is there, what it must be. */
import * as z from "zod/mini";
import type { Checked, Problem } from "../param/check";
import type { Schema } from "../param/schema";
import { ofZod } from "../param/schemas";
import { quote } from "../param/text";

type Issue = z.core.$ZodIssue;

const KINDS: Record<string, string> = {
  number: "a number",
  int: "a whole number",
  string: "a text",
  boolean: "true or false",
  array: "a list",
  tuple: "a list of two numbers",
  object: "an object",
  null: "null",
};

const UNITS: Record<string, string> = { array: " entries", string: " characters" };

function atLeast({ minimum, inclusive, origin }: Extract<Issue, { code: "too_small" }>): string {
  if (minimum === 1 && origin in UNITS) return "must not be empty";
  return origin in UNITS
    ? `must have at least ${minimum}${UNITS[origin]}`
    : `must be ${inclusive ? "at least" : "above"} ${minimum}`;
}

function atMost({ maximum, inclusive, origin }: Extract<Issue, { code: "too_big" }>): string {
  return origin in UNITS
    ? `must have at most ${maximum}${UNITS[origin]}`
    : `must be ${inclusive ? "at most" : "below"} ${maximum}`;
}

function oneOf(values: readonly unknown[]): string {
  // The branch for an absent value is not named: nobody writes it.
  const named = values.filter((value) => value !== undefined);
  const words = named.map((value) => (typeof value === "string" ? value : quote(value)));
  return words.length === 1 ? `must be ${words[0]}` : `must be one of ${words.join(", ")}`;
}

function typeDemand(issue: Extract<Issue, { code: "invalid_type" }>): string {
  const isOverflow = "received" in issue && issue.expected === "number";
  return `must be ${isOverflow ? "a finite number" : (KINDS[issue.expected] ?? issue.expected)}`;
}

function formatDemand({ pattern }: Extract<Issue, { code: "invalid_format" }>): string {
  return pattern?.includes("{64}")
    ? "must be 64 hexadecimal digits in lower case (the sha256 of the data)"
    : "must not be blank";
}

function demandOf(issue: Issue): string {
  if (issue.code === "too_small") return atLeast(issue);
  if (issue.code === "too_big") return atMost(issue);
  if (issue.code === "invalid_value") return oneOf(issue.values);
  if (issue.code === "invalid_type") return typeDemand(issue);
  return issue.code === "invalid_format" ? formatDemand(issue) : "is not usable here";
}

const isOfOtherType = ({ code, path }: Issue) => path.length === 0 && /^invalid_(type|value)$/.test(code);

/** Whether no branch of a union matches: the tag is missing, or is that of none of them. */
function isTagUnknown(issue: Issue | undefined): boolean {
  if (issue?.code !== "invalid_union") return false;
  if ("options" in issue && issue.options !== undefined) return true;
  return issue.errors.every(([first]) => first && (isOfOtherType(first) || isTagUnknown(first)));
}

const hasUnknownKeys = (issues: readonly Issue[]) => issues.some(({ code }) => code === "unrecognized_keys");

/**
 * The problem in the branch of a union that the person probably meant. That is one that accepts the outermost
 * type, preferably one that knows all keys. If there is none, the problem lists what all branches demand.
 */
function unionProblem(issue: Extract<Issue, { code: "invalid_union" }>): Problem {
  if ("options" in issue && issue.options !== undefined)
    return { path: issue.path, demand: oneOf(issue.options), message: null };
  const inner = issue.errors.map((branch) => branch[0]).filter((first) => first !== undefined);
  const past = issue.errors.filter(([first]) => first !== undefined && !isOfOtherType(first));
  const known = past.find((branch) => !isTagUnknown(branch[0]) && !hasUnknownKeys(branch));
  const meant = (known ?? past[0])?.[0];
  if (meant !== undefined) {
    const problem = problemOf(meant);
    return { ...problem, path: [...issue.path, ...problem.path] };
  }
  const demands = inner.map((first) => demandOf(first).replace(/^must be /, ""));
  return { path: issue.path, demand: `must be ${demands.join(" or ")}`, message: null };
}

function problemOf(issue: Issue): Problem {
  if (issue.code === "invalid_union") return unionProblem(issue);
  if (issue.code === "custom") return { path: issue.path, demand: null, message: issue.message };
  if (issue.code === "unrecognized_keys")
    return {
      path: [...issue.path, issue.keys[0] ?? ""],
      demand: null,
      message: "is not a known key: remove it",
    };
  return { path: issue.path, demand: demandOf(issue), message: null };
}

/** zod's own remark on integers that doubles cannot hold. The schema's own limit, whose issue follows, says more. */
function isBeyondIntegers(issue: Issue): boolean {
  return issue.code === "too_big" && issue.maximum === Number.MAX_SAFE_INTEGER;
}

/** The value when it fits the schema, else its first problem. */
export function check<Value>(schema: Schema<Value>, value: unknown): Checked<Value> {
  const result = z.safeParse(ofZod(schema), value);
  if (result.success) return { ok: true, value: result.data };
  const { issues } = result.error;
  const first = issues.find((issue) => !isBeyondIntegers(issue)) ?? issues[0];
  return {
    ok: false,
    problem: first ? problemOf(first) : { path: [], demand: "is not usable here", message: null },
  };
}

/** The value if it fits the zod schema; otherwise its problems, the first one at each place. */
export function problemsIn<Value>(
  schema: z.ZodMiniType<Value>,
  value: unknown,
): { ok: true; value: Value } | { ok: false; problems: readonly Problem[] } {
  const result = z.safeParse(schema, value);
  if (result.success) return { ok: true, value: result.data };
  return {
    ok: false,
    problems: result.error.issues.filter((issue) => !isBeyondIntegers(issue)).map(problemOf),
  };
}

/** `params.rules[1].step is -0.2; it must be above 0.` */
export function sentenceOf(
  root: readonly string[],
  json: unknown,
  { path, demand, message }: Problem,
): string {
  const name = spellPath([...root, ...path]);
  if (message !== null) return message.startsWith("is ") ? `${name} ${message}.` : `${name}: ${message}.`;
  const value = valueAt(json, path);
  return value === undefined
    ? `${name} is missing; it ${demand}.`
    : `${name} is ${quote(value)}; it ${demand}.`;
}

/** `rules`, 1, `step` → `rules[1].step`. */
export function spellPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) =>
      typeof part === "number" ? `${text}[${part}]` : text ? `${text}.${String(part)}` : String(part),
    "",
  );
}

/** The value at the end of a path; undefined when there is none. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, part) =>
      typeof at === "object" && at !== null && Object.hasOwn(at, part)
        ? (at as Record<PropertyKey, unknown>)[part]
        : undefined,
    value,
  );
}

/** @file What words and questions of a step take their numbers from: the facts of its runs. */
import { quote } from "../param/text";
import { textsOf, valuesOf } from "./texts";
import type { Lecture, Step } from "./types";
import { readValue, sayValue, valueAtPath, type Value } from "./values";

/** The summary of a run, with its params under `params`. */
export type Facts = Readonly<Record<string, unknown>>;

/** The run of the first figure has no name, that of the second is `second`. */
export const FIRST = "";
export const SECOND = "second";

/** The links of a step's runs, by their names. */
export const runsOf = ({ figures, runs }: Step): Readonly<Record<string, string>> => ({
  ...runs,
  ...(figures[0] !== undefined && { [FIRST]: figures[0] }),
  ...(figures[1] !== undefined && { [SECOND]: figures[1] }),
});

/** What a value is, given the facts of each run; undefined where they do not say. */
export const factOf = (facts: Readonly<Record<string, Facts>>, { run, path }: Value): unknown =>
  valueAtPath(facts[run ?? FIRST], path);

/** What a step asks its runs for and they do not say: sentences. */
export async function missingIn(
  lecture: Lecture,
  factsOf: (link: string) => Promise<Facts>,
): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const [i, step] of lecture.steps.entries()) {
    const named = Object.entries(runsOf(step));
    const known = await Promise.all(named.map(async ([name, link]) => [name, await factsOf(link)] as const));
    const facts = Object.fromEntries(known);
    const asked = textsOf(step).flatMap((text) => valuesOf(text).map((value) => ({ key: text.key, value })));
    const { question } = step;
    if (question !== null) asked.push({ key: "question.truth", value: readValue(question.truth) });
    for (const { key, value } of asked)
      if (key === "question.truth" ? factOf(facts, value) === undefined : !canSay(facts, value))
        problems.push(
          `steps[${i}].${key} (step ${step.id}) takes ${quote(value.text)}; ${whyNot(facts, value)}.`,
        );
  }
  return problems;
}

const canSay = (facts: Readonly<Record<string, Facts>>, value: Value) =>
  sayValue(factOf(facts, value), value.format) !== null;

function whyNot(facts: Readonly<Record<string, Facts>>, value: Value): string {
  const found = factOf(facts, value);
  if (found === null) return "it is null there: add |or and what is said then";
  if (found !== undefined) return "it is no number, word or list there";
  const end = value.path.findIndex(
    (_, at) => factOf(facts, { ...value, path: value.path.slice(0, at + 1) }) === undefined,
  );
  const parent = factOf(facts, { ...value, path: value.path.slice(0, end) });
  const names = typeof parent === "object" && parent !== null ? Object.keys(parent) : [];
  return `there ${names.length === 0 ? "is nothing" : `are ${names.slice(0, 24).join(", ")}`}`;
}

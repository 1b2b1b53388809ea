/** @file Finds what a lecture asks of its runs and figures that they do not have, by running and drawing them. */
import { quote } from "../param/text";
import { factOf, runsOf, type Facts } from "./facts";
import { missingOn, planeFor, type Ground } from "./plane";
import { textsOf, valuesOf } from "./texts";
import { tablesOf, truthOf } from "./truth";
import type { Question, Step } from "./types";
import { readValue, sayValue, type Value } from "./values";

/** How to get at runs and figures. */
export interface Looking {
  /** @param hasTable whether the lines of the run's CSV are needed, too; they are put under `table` */
  readonly factsOf: (link: string, hasTable: boolean) => Promise<Facts>;
  /** Null if the figure cannot be drawn, or does not say what can be put on it. */
  readonly planeOf: (link: string) => Promise<Ground | null>;
}

async function problemsOn(question: Question, step: Step, { planeOf }: Looking): Promise<readonly string[]> {
  const link = question.figure ?? step.figures[0];
  if (planeFor(question) === null || link === undefined) return [];
  const missing = missingOn(question, await planeOf(link));
  return missing === null ? [] : [`cannot be asked on the figure ${quote(link)}: ${missing}`];
}

/** What a step asks of its runs that they do not have. */
async function missingInStep(step: Step, looking: Looking): Promise<readonly string[]> {
  const { question } = step;
  const tables = tablesOf(question);
  const known = await Promise.all(
    Object.entries(runsOf(step)).map(
      async ([name, link]) => [name, await looking.factsOf(link, tables.includes(name))] as const,
    ),
  );
  const facts = Object.fromEntries(known);
  const texts = textsOf(step)
    .flatMap((text) => valuesOf(text).map((value) => ({ key: text.key, value })))
    .filter(({ value }) => !canSay(facts, value))
    .map(({ key, value }) => `${key} (step ${step.id}) takes ${quote(value.text)}; ${whyNot(facts, value)}`);
  if (question === null) return texts;
  const value = readValue(question.truth);
  const truth = truthOf(question, facts);
  const isThere = factOf(facts, value) !== undefined;
  const untrue = isThere ? truth : `takes ${quote(value.text)}; ${whyNot(facts, value)}`;
  const asked = await problemsOn(question, step, looking);
  return [
    ...texts,
    ...(typeof untrue === "string" ? [`question.truth (step ${step.id}) ${untrue}`] : []),
    ...asked.map((problem) => `question (step ${step.id}) ${problem}`),
  ];
}

/** What steps ask of their runs and figures that they do not have, one sentence each. A null among the steps is skipped. */
export async function missingIn(
  { steps }: { readonly steps: readonly (Step | null)[] },
  looking: Looking,
): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const [i, step] of steps.entries())
    for (const problem of step === null ? [] : await missingInStep(step, looking))
      problems.push(`steps[${i}].${problem}.`);
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

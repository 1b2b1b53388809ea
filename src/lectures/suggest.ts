/**
 * @file Suggests sources for the truth of a question: each path into the facts of its step's runs, with the
 * present value. Pure.
 */
import { FIRST_RUN, type Facts } from "./facts";
import { isPlace, TABLE } from "./truth";
import type { Question } from "./types";
import { numberOf, sayValue, SOURCE } from "./values";

export interface Suggestion {
  /** The source as one types it: "rules.0.recoveredIn", "second:params.step". */
  readonly source: string;
  /** Its present value in words. */
  readonly said: string;
}

/** Nobody would read more suggestions, and values at greater depth are seldom facts by themselves. */
const MOST_SUGGESTED = 400;
const MAX_DEPTH = 5;
const DIGITS = { digits: 4, percent: false, otherwise: "nothing" };

const isColumn = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.length >= 2 && value.every((each) => numberOf(each) !== null);

/** The words for a value if it can be the truth of such a question; otherwise null. */
function saidOf(value: unknown, question: Question): string | null {
  switch (question.kind) {
    case "number":
      return numberOf(value) === null ? null : sayValue(value, DIGITS);
    case "choice":
      return typeof value === "object" && value !== null ? null : sayValue(value, DIGITS);
    case "point":
      return isColumn(value) && isPlace(question.on, value) ? sayValue(value, DIGITS) : null;
    case "curve":
      return isColumn(value) ? `${value.length} heights` : null;
  }
}

/** The sources that could be the truth of a question, in the order of the facts. */
export function suggestions(
  facts: Readonly<Record<string, Facts>>,
  question: Question,
): readonly Suggestion[] {
  const found: Suggestion[] = [];
  const look = (value: unknown, source: string, depth: number): void => {
    if (found.length >= MOST_SUGGESTED || value === undefined) return;
    const said = SOURCE.test(source) ? saidOf(value, question) : null;
    if (said !== null) found.push({ source, said });
    else if (depth < MAX_DEPTH && typeof value === "object" && value !== null)
      for (const [key, inner] of Object.entries(value))
        look(inner, /(^|:)$/.test(source) ? `${source}${key}` : `${source}.${key}`, depth + 1);
  };
  for (const [run, own] of Object.entries(facts)) {
    const { [TABLE]: table, ...others } = own;
    // Single cells of a table are not suggested.
    const shown = question.kind === "curve" ? { [TABLE]: table, ...others } : others;
    look(shown, run === FIRST_RUN ? "" : `${run}:`, 0);
  }
  return found;
}

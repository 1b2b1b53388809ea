/** @file All texts of a step, and the numbers that they take from its runs. */
import { keptIn, readWords } from "./markdown";
import type { Question, Step } from "./types";
import { valuesIn, type Value } from "./values";

/** What texts of a question may name in addition to the facts of runs. */
const SAID_NAMES: Readonly<Record<Question["kind"], readonly string[]>> = {
  number: ["truth", "guess", "off"],
  choice: ["truth", "guess"],
  point: ["truth", "guess", "off", "misplaced"],
  curve: ["off", "mean"],
};

/** A question about a cell is answered in numbers. */
const saidOf = (question: Question): readonly string[] =>
  SAID_NAMES[question.kind === "point" && question.on === "grid" ? "number" : question.kind];

export interface Text {
  readonly key: string;
  readonly words: string;
  /** What it may name of the guesses. */
  readonly asked: readonly string[];
}

/** All texts of a step. */
export function textsOf({
  words,
  notes,
  question,
}: Pick<Step, "words" | "notes" | "question">): readonly Text[] {
  return [
    { key: "words", words, asked: [] },
    { key: "notes", words: notes, asked: [] },
    ...(question === null
      ? []
      : [
          { key: "question.ask", words: question.ask, asked: [] },
          { key: "question.answer", words: question.answer, asked: saidOf(question) },
          ...(question.kind === "choice"
            ? question.options.map(({ words: option }, i) => ({
                key: `question.options[${i}].words`,
                words: option,
                asked: [],
              }))
            : []),
        ]),
  ];
}

/** The numbers that a text takes from the runs. */
export const valuesOf = ({ words, asked }: Text): readonly Value[] =>
  keptIn(readWords(words).blocks)
    .flatMap((kept) => (kept.type === "value" ? [kept.value] : valuesIn(kept.tex)))
    .filter(({ run, path }) => !(run === null && asked.includes(path.join("."))));

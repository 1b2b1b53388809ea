/** @file All texts of a step, and the numbers that they take out of its runs. */
import { keptIn, readWords } from "./markdown";
import type { Step } from "./types";
import { valuesIn, type Value } from "./values";

/** What a question's own words may name beside what there is in the runs. */
const ASKED = ["truth", "guess", "off"];

export interface Text {
  readonly key: string;
  readonly words: string;
  /** Whether it is said with a guess. */
  readonly asked: boolean;
}

/** All texts of a step. */
export function textsOf({
  words,
  notes,
  question,
}: Pick<Step, "words" | "notes" | "question">): readonly Text[] {
  return [
    { key: "words", words, asked: false },
    { key: "notes", words: notes, asked: false },
    ...(question === null
      ? []
      : [
          { key: "question.ask", words: question.ask, asked: false },
          { key: "question.answer", words: question.answer, asked: true },
          ...(question.kind === "choice"
            ? question.options.map(({ words: option }, i) => ({
                key: `question.options[${i}].words`,
                words: option,
                asked: false,
              }))
            : []),
        ]),
  ];
}

/** The numbers that a text takes out of the runs. */
export const valuesOf = ({ words, asked }: Text): readonly Value[] =>
  keptIn(readWords(words).blocks)
    .flatMap((kept) => (kept.type === "value" ? [kept.value] : valuesIn(kept.tex)))
    .filter(({ run, path }) => !(asked && run === null && ASKED.includes(path.join("."))));

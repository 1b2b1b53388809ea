/** @file What a new question of each kind starts from, and the words of its form. Pure. */
import type { ChoiceQuestion, PointQuestion, Question } from "../../../lectures/types";

type Kind = Question["kind"];

export const NAMES: Readonly<Record<Kind, string>> = {
  number: "a number on an axis",
  choice: "one of several",
  point: "a belief or a cell",
  curve: "a curve",
};
export const isKind = (value: string): value is Kind => Object.hasOwn(NAMES, value);

const ASKED_TEXTS = { ask: "What will happen?", truth: "params.step", answer: "It is {{truth}}." };
const AXIS = { from: 0, to: 1, axis: "value" };

export const FRESH_QUESTIONS: { readonly [K in Kind]: Extract<Question, { kind: K }> } = {
  number: { kind: "number", ...ASKED_TEXTS, ...AXIS, scale: "linear" },
  choice: {
    kind: "choice",
    ...ASKED_TEXTS,
    options: [
      { words: "yes", is: true },
      { words: "no", is: false },
    ],
  },
  point: {
    kind: "point",
    ...ASKED_TEXTS,
    truth: "params.p",
    answer: "It is {{truth}}; {{misplaced|2|percent}} of the guess lay elsewhere.",
    on: "slice",
  },
  curve: {
    kind: "curve",
    ...ASKED_TEXTS,
    truth: "table.bound",
    over: "table.x",
    answer: "The guess was off by {{off}} at worst, by {{mean}} on average.",
    x: AXIS,
    y: AXIS,
  },
};

/** What each kind of question takes as its truth. */
export const TRUTHS: Readonly<Record<Kind, string>> = {
  number: "A number of the run, as in rules.0.recoveredIn or params.step.",
  choice: "A word, number or yes or no of the run, as in rules.0.outcome.",
  point:
    "A list of shares in the run, two or three, as in next or params.p; of a cell its column and row, as in params.goal.",
  curve: "A list of heights: a column of the run’s CSV, as in table.bound.",
};
export const SAID_NAMES: Readonly<Record<Kind, string>> = {
  number: "{{truth}}, {{guess}} and {{off}} stand for what they are.",
  choice: "{{truth}} and {{guess}} stand for what they are.",
  point:
    "{{truth}}, {{guess}}, {{off}} (their divergence; of cells, the moves between them) and, of beliefs, {{misplaced|percent}} stand for what they are.",
  curve: "{{off}} (the largest gap) and {{mean}} stand for what they are.",
};

const CELL_ANSWER = "It is {{truth}}; the guess was {{off}} moves away.";

/** A question about a cell starts with other words for its answer. */
export function answerOn(on: PointQuestion["on"], answer: string): string {
  const [given, other] =
    on === "grid" ? [FRESH_QUESTIONS.point.answer, CELL_ANSWER] : [CELL_ANSWER, FRESH_QUESTIONS.point.answer];
  return answer === given ? other : answer;
}

/** Reads the text of an option as the value to compare the truth with. */
function readIs(text: string): string | number | boolean | null {
  if (text === "true" || text === "false") return text === "true";
  if (text === "null") return null;
  const number = Number(text);
  return text.trim() !== "" && Number.isFinite(number) ? number : text;
}

export const optionLines = ({ options }: ChoiceQuestion) =>
  options.map(({ words, is }) => `${words} = ${String(is)}`).join("\n");

export const readOptions = (text: string): ChoiceQuestion["options"] =>
  text.split("\n").map((line) => {
    const cut = line.lastIndexOf("=");
    return cut < 0
      ? { words: line, is: line.trim() }
      : { words: line.slice(0, cut).trimEnd(), is: readIs(line.slice(cut + 1).trim()) };
  });

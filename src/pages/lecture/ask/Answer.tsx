/** @file What was guessed, beside what is true. */
import { factOf } from "../../lectures/facts";
import type { Question } from "../../lectures/types";
import { numberOf, readValue } from "../../lectures/values";
import { AskAxis } from "./Ask";
import type { Guess } from "./guesses";
import type { AllFacts } from "./useFacts";
import { Words } from "./Words";

interface AnswerProps {
  readonly question: Question;
  readonly guess: Guess | null;
  readonly facts: AllFacts;
  readonly onNext: () => void;
  readonly onAgain: () => void;
}

const isRight = (question: Question, guess: Guess | null, truth: unknown) =>
  question.kind === "choice" && question.options.find(({ words }) => words === guess)?.is === truth;

const NEEDS_GUESS = /\{\{\s*(?:guess|off)\b/;

/** Of nobody's guess nothing is said. */
const sentenceOf = ({ answer }: Question, guess: Guess | null) =>
  guess === null && NEEDS_GUESS.test(answer) ? "It is **{{truth}}**." : answer;

export function Answer({ question, guess, facts, onNext, onAgain }: AnswerProps) {
  const truth = factOf(facts, readValue(question.truth));
  const number = numberOf(truth);
  const off = number !== null && typeof guess === "number" ? Math.abs(number - guess) : null;
  return (
    <div className="ask">
      <Words text={question.ask} facts={facts} />
      {question.kind === "number" ? (
        <AskAxis question={question} guess={typeof guess === "number" ? guess : null} truth={number} />
      ) : null}
      <div role="status">
        {question.kind === "choice" && guess !== null ? (
          <p>
            {isRight(question, guess, truth) ? "Right" : "Not so"}: “{guess}”
          </p>
        ) : null}
        <Words text={sentenceOf(question, guess)} facts={facts} own={{ truth, guess, off }} />
      </div>
      <p className="ask__ways">
        <button type="button" className="ask__show" onClick={onNext}>
          Look at it
        </button>
        <button type="button" onClick={onAgain}>
          Ask again
        </button>
      </p>
    </div>
  );
}

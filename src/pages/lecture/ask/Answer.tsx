/** @file The answer to a question in words: what was guessed, and what is true. */
import type { Question } from "../../../lectures/types";
import { numberOf } from "../../../lectures/values";
import type { AllFacts } from "../useFacts";
import { Words } from "../Words";
import { OwnAxis } from "./Ask";
import type { Guess } from "./guesses";
import type { Said } from "./off";

interface AnswerProps {
  readonly question: Question;
  readonly guess: Guess | null;
  readonly facts: AllFacts;
  readonly said: Said;
  /** Null on paper. */
  readonly onNext: (() => void) | null;
  readonly onAgain: (() => void) | null;
}

const isRight = (question: Question, guess: Guess | null, truth: unknown) =>
  question.kind === "choice" && question.options.find(({ words }) => words === guess)?.is === truth;

const NEEDS_GUESS = /\{\{\s*(?:guess|off|mean|misplaced)\b/;

/** The sentence for a guess; empty if nobody guessed. */
function sentenceOf({ answer, kind }: Question, guess: Guess | null): string {
  if (guess !== null || !NEEDS_GUESS.test(answer)) return answer;
  return kind === "curve" ? "This is the curve." : "It is **{{truth}}**.";
}

export function Answer({ question, guess, facts, said, onNext, onAgain }: AnswerProps) {
  return (
    <div className="ask">
      <Words text={question.ask} facts={facts} />
      <OwnAxis question={question} guess={guess} truth={numberOf(said["truth"])} />
      <div role="status">
        {question.kind === "choice" && guess !== null ? (
          <p>
            {isRight(question, guess, said["truth"]) ? "Right" : "Not so"}: “{guess}”
          </p>
        ) : null}
        <Words text={sentenceOf(question, guess)} facts={facts} own={said} />
      </div>
      {onNext === null || onAgain === null ? null : (
        <p className="ask__ways">
          <button type="button" className="ask__show" onClick={onNext}>
            Look at it
          </button>
          <button type="button" onClick={onAgain}>
            Ask again
          </button>
        </p>
      )}
    </div>
  );
}

/** @file A question before its answer: the person guesses with a handle, by keys, or by choosing. */
import { useId, useState } from "react";
import { planeFor } from "../../../lectures/plane";
import type { ChoiceQuestion, NumberQuestion, Question } from "../../../lectures/types";
import { formatNumber } from "../../../ui/number";
import { placeOn, ticksOn, valueOn } from "./axisOf";
import type { Guess } from "./guesses";
import type { AllFacts } from "../useFacts";
import { Words } from "../Words";
import "./ask.css";

const NOTCHES = 400;

interface AxisProps {
  readonly question: NumberQuestion;
  readonly guess: number | null;
  /** Null until the truth is shown. */
  readonly truth: number | null;
  readonly onGuess?: (guess: number) => void;
}

/** An axis with the guess on it and, once it is shown, the truth. */
function AskAxis({ question, guess, truth, onGuess }: AxisProps) {
  const shown = guess ?? valueOn(question, 0.5);
  const at = (value: number) => `${placeOn(question, value) * 100}%`;
  return (
    <div className="ask-axis">
      {onGuess === undefined ? null : (
        <input
          type="range"
          className="ask-axis__slider"
          min={0}
          max={NOTCHES}
          value={Math.round(placeOn(question, shown) * NOTCHES)}
          aria-label={question.axis}
          aria-valuetext={guess === null ? "no guess yet" : formatNumber(guess)}
          onChange={({ target }) => onGuess(valueOn(question, Number(target.value) / NOTCHES))}
        />
      )}
      <div className="ask-axis__line" aria-hidden="true">
        {ticksOn(question).map((tick) => (
          <span key={tick} className="ask-axis__tick" style={{ left: at(tick) }}>
            {formatNumber(tick)}
          </span>
        ))}
        {guess === null ? null : (
          <span className="ask-axis__mark ask-axis__mark--guess" style={{ left: at(guess) }}>
            <b>guess {formatNumber(guess)}</b>
          </span>
        )}
        {truth === null ? null : (
          <span className="ask-axis__mark ask-axis__mark--truth" style={{ left: at(truth) }}>
            <b>truth {formatNumber(truth)}</b>
          </span>
        )}
      </div>
      <p className="ask-axis__name">{question.axis}</p>
    </div>
  );
}

type OwnAxisProps = Omit<AxisProps, "question" | "guess"> & {
  readonly question: Question;
  readonly guess: Guess | null;
};

/** The axis for guessing a number that has no place in a figure; nothing for other questions. */
export function OwnAxis({ question, guess, ...props }: OwnAxisProps) {
  if (question.kind !== "number" || planeFor(question) !== null) return null;
  return <AskAxis {...props} question={question} guess={typeof guess === "number" ? guess : null} />;
}

interface ChoiceProps {
  readonly question: ChoiceQuestion;
  readonly guess: Guess | null;
  readonly facts: AllFacts;
  readonly onGuess: (guess: string) => void;
}

function Choice({ question, guess, facts, onGuess }: ChoiceProps) {
  const name = useId();
  return (
    <fieldset className="ask-choice">
      <legend className="visually-hidden">The guess</legend>
      {question.options.map(({ words }) => (
        <label key={words}>
          <input type="radio" name={name} checked={guess === words} onChange={() => onGuess(words)} />
          <Words text={words} facts={facts} />
        </label>
      ))}
    </fieldset>
  );
}

interface AskProps {
  readonly question: Question;
  readonly guess: Guess | null;
  readonly facts: AllFacts;
  readonly onGuess: (guess: Guess) => void;
  readonly onNext: () => void;
}

/** Tells how to guess on a figure. */
const HOW_TO_GUESS: Readonly<Record<Question["kind"], string>> = {
  number: "Drag the mark on the figure’s axis, or move it with the arrow keys.",
  point: "Drag the mark on the figure, or move it with the arrow keys.",
  curve: "Draw it on the figure; its points also move with the arrow keys.",
  choice: "",
};

export function Ask({ question, guess, facts, onGuess, onNext }: AskProps) {
  const [touched, setTouched] = useState(false);
  const take = (next: Guess) => {
    setTouched(true);
    onGuess(next);
  };
  return (
    <div className="ask">
      <Words text={question.ask} facts={facts} />
      <OwnAxis question={question} guess={guess} truth={null} onGuess={take} />
      {question.kind === "choice" ? (
        <Choice question={question} guess={guess} facts={facts} onGuess={take} />
      ) : null}
      {planeFor(question) === null ? null : <p className="ask__how">{HOW_TO_GUESS[question.kind]}</p>}
      <button type="button" className="ask__show" onClick={onNext}>
        {touched || guess !== null ? "Show the truth" : "Show the truth without a guess"}
      </button>
    </div>
  );
}

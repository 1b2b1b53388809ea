/** @file The form of a step's question: its kind, and what that kind needs. */
import { useId, useMemo } from "react";
import { MOST_CHARACTERS } from "../../../lectures/limits";
import { missingOn, type Ground } from "../../../lectures/plane";
import { suggestions } from "../../../lectures/suggest";
import type { Question } from "../../../lectures/types";
import type { AllFacts } from "../useFacts";
import { Field } from "./Field";
import { FigureRow } from "./FigureRows";
import { FRESH_QUESTIONS, isKind, NAMES, SAID_NAMES, TRUTHS } from "./question";
import { OwnPart, type Editing } from "./QuestionParts";

/** The figure on which it is asked: the step's first one, or another that does not show the truth. */
function AskedOn({ question, first, onChange }: Editing<Question> & { readonly first: string | undefined }) {
  const set = (figure: string | undefined) => onChange({ ...question, figure });
  if (question.figure !== undefined)
    return (
      <FigureRow
        link={question.figure}
        name="the figure it is asked on"
        onChange={set}
        onRemove={() => set(undefined)}
      />
    );
  return first === undefined ? null : (
    <p className="edit__figure-tools">
      <button type="button" onClick={() => set(first)}>
        Ask it on a figure that does not show the truth
      </button>
    </p>
  );
}

interface QuestionFormProps {
  readonly question: Question | undefined;
  /** The first figure of the step. */
  readonly figure: string | undefined;
  /** The facts of the step's runs. */
  readonly facts: AllFacts;
  /** The kind of the figure on which it is asked; undefined until that is drawn. */
  readonly ground: Ground | null | undefined;
  readonly onChange: (question: Question | undefined) => void;
}

export function QuestionForm({ question, figure, facts, ground, onChange }: QuestionFormProps) {
  const id = useId();
  const offers = useMemo(
    () => (question === undefined ? [] : suggestions(facts, question)),
    [facts, question],
  );
  const missing = question === undefined || ground === undefined ? null : missingOn(question, ground);
  const choose = (value: string) => onChange(isKind(value) ? FRESH_QUESTIONS[value] : undefined);
  return (
    <fieldset className="edit__question">
      <legend>Question</legend>
      <p className="edit__field">
        <label htmlFor={id}>It asks for</label>
        <select id={id} value={question?.kind ?? ""} onChange={({ target }) => choose(target.value)}>
          <option value="">nothing</option>
          {Object.entries(NAMES).map(([kind, name]) => (
            <option key={kind} value={kind}>
              {name}
            </option>
          ))}
        </select>
      </p>
      {question === undefined ? null : (
        <>
          <Field
            label="Asked"
            value={question.ask}
            rows={2}
            most={MOST_CHARACTERS.ask}
            onChange={(ask) => onChange({ ...question, ask })}
          />
          <Field
            label="Truth"
            value={question.truth}
            most={MOST_CHARACTERS.path}
            hint={`${TRUTHS[question.kind]} What is there is offered as one types.`}
            offers={offers}
            onChange={(truth) => onChange({ ...question, truth })}
          />
          <AskedOn question={question} first={figure} onChange={onChange} />
          <OwnPart question={question} onChange={onChange} />
          <p role="status" className="edit__hint">
            {missing === null ? null : `One cannot guess on this figure: ${missing}.`}
          </p>
          <Field
            label="Said then"
            value={question.answer}
            rows={2}
            most={MOST_CHARACTERS.ask}
            hint={SAID_NAMES[question.kind]}
            onChange={(answer) => onChange({ ...question, answer })}
          />
        </>
      )}
    </fieldset>
  );
}

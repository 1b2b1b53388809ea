/** @file What each kind of question needs besides its words. */
import { useId } from "react";
import { MOST_CHARACTERS } from "../../../lectures/limits";
import type { ChoiceQuestion, CurveQuestion, NumberQuestion, Question } from "../../../lectures/types";
import { Field, ListField, NumberRow } from "./Field";
import { answerOn, optionLines, readOptions } from "./question";

export interface Editing<Q extends Question> {
  readonly question: Q;
  readonly onChange: (question: Q) => void;
}

interface ChooseProps<Name extends string> {
  readonly label: string;
  readonly value: Name;
  readonly names: Readonly<Record<Name, string>>;
  readonly onChange: (value: Name) => void;
}

/** A choice of one among a few. */
function Choose<Name extends string>({ label, value, names, onChange }: ChooseProps<Name>) {
  const id = useId();
  const isName = (text: string): text is Name => Object.hasOwn(names, text);
  return (
    <p className="edit__field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => isName(target.value) && onChange(target.value)}>
        {Object.entries<string>(names).map(([name, words]) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
      </select>
    </p>
  );
}

const PLACES = {
  own: "an axis of its own",
  x: "the lying axis of the figure",
  y: "the upright axis of the figure",
};

function NumberPart({ question, onChange }: Editing<NumberQuestion>) {
  return (
    <>
      <Choose
        label="Guessed on"
        value={question.on ?? "own"}
        names={PLACES}
        onChange={(on) => onChange({ ...question, on: on === "own" ? undefined : on })}
      />
      <Field
        label="What the axis is of"
        value={question.axis}
        most={MOST_CHARACTERS.title}
        onChange={(axis) => onChange({ ...question, axis })}
      />
      <NumberRow label="from" value={question.from} onChange={(from) => onChange({ ...question, from })} />
      <NumberRow label="to" value={question.to} onChange={(to) => onChange({ ...question, to })} />
      <p className="edit__field edit__field--short">
        <label>
          <input
            type="checkbox"
            checked={question.scale === "log"}
            onChange={({ target }) => onChange({ ...question, scale: target.checked ? "log" : "linear" })}
          />{" "}
          log axis
        </label>
      </p>
    </>
  );
}

function CurvePart({ question, onChange }: Editing<CurveQuestion>) {
  const axes = (["x", "y"] as const).map((name) => {
    const axis = question[name];
    const change = (patch: Partial<typeof axis>) => onChange({ ...question, [name]: { ...axis, ...patch } });
    return (
      <div key={name}>
        <Field
          label={`What ${name} is of`}
          value={axis.axis}
          most={MOST_CHARACTERS.title}
          onChange={(text) => change({ axis: text })}
        />
        <NumberRow label={`${name} from`} value={axis.from} onChange={(from) => change({ from })} />
        <NumberRow label={`${name} to`} value={axis.to} onChange={(to) => change({ to })} />
      </div>
    );
  });
  return (
    <>
      <Field
        label="Places on x of the truth"
        value={question.over ?? ""}
        most={MOST_CHARACTERS.path}
        hint="Where they come from, as in table.x; empty where the heights are evenly spaced from end to end."
        onChange={(over) => onChange({ ...question, over: over === "" ? undefined : over })}
      />
      {axes}
    </>
  );
}

function ChoicePart({ question, onChange }: Editing<ChoiceQuestion>) {
  return (
    <ListField
      label="Options, a line each: what is offered = the truth with which it is right"
      value={optionLines(question)}
      rows={Math.max(3, question.options.length + 1)}
      most={MOST_CHARACTERS.words}
      onChange={(text) => onChange({ ...question, options: readOptions(text) })}
    />
  );
}

const POINTS = {
  slice: "the slice of two classes",
  triangle: "the triangle of three",
  grid: "the cells of a grid",
};

export function OwnPart({ question, onChange }: Editing<Question>) {
  switch (question.kind) {
    case "number":
      return <NumberPart question={question} onChange={onChange} />;
    case "choice":
      return <ChoicePart question={question} onChange={onChange} />;
    case "curve":
      return <CurvePart question={question} onChange={onChange} />;
    case "point":
      return (
        <Choose
          label="On"
          value={question.on}
          names={POINTS}
          onChange={(on) => onChange({ ...question, on, answer: answerOn(on, question.answer) })}
        />
      );
  }
}

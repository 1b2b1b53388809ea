/** @file The question of a step: its kind, and what that kind needs. */
import { useId } from "react";
import { MOST } from "../../../lectures/limits";
import type { ChoiceQuestion, CurveQuestion, NumberQuestion, Question } from "../../../lectures/types";
import { Field, ListField, NumberRow } from "./Field";

type Kind = Question["kind"];

const NAMES: Readonly<Record<Kind, string>> = {
  number: "a number on an axis",
  choice: "one of several",
  point: "a belief",
  curve: "a curve",
};
const isKind = (value: string): value is Kind => Object.hasOwn(NAMES, value);

const ASKED = { ask: "What will happen?", truth: "params.step", answer: "It is {{truth}}." };
const AXIS = { from: 0, to: 1, axis: "value" };

const FRESH: { readonly [K in Kind]: Extract<Question, { kind: K }> } = {
  number: { kind: "number", ...ASKED, ...AXIS, scale: "linear" },
  choice: {
    kind: "choice",
    ...ASKED,
    options: [
      { words: "yes", is: true },
      { words: "no", is: false },
    ],
  },
  point: { kind: "point", ...ASKED, on: "slice" },
  curve: { kind: "curve", ...ASKED, x: AXIS, y: AXIS },
};

interface Editing<Q extends Question> {
  readonly question: Q;
  readonly onChange: (question: Q) => void;
}

function NumberPart({ question, onChange }: Editing<NumberQuestion>) {
  return (
    <>
      <Field
        label="What the axis is of"
        value={question.axis}
        most={MOST.title}
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
  return (["x", "y"] as const).map((name) => {
    const axis = question[name];
    const change = (patch: Partial<typeof axis>) => onChange({ ...question, [name]: { ...axis, ...patch } });
    return (
      <div key={name}>
        <Field
          label={`What ${name} is of`}
          value={axis.axis}
          most={MOST.title}
          onChange={(text) => change({ axis: text })}
        />
        <NumberRow label={`${name} from`} value={axis.from} onChange={(from) => change({ from })} />
        <NumberRow label={`${name} to`} value={axis.to} onChange={(to) => change({ to })} />
      </div>
    );
  });
}

/** What is typed, as the value that the truth is compared with. */
function readIs(text: string): string | number | boolean | null {
  if (text === "true" || text === "false") return text === "true";
  if (text === "null") return null;
  const number = Number(text);
  return text.trim() !== "" && Number.isFinite(number) ? number : text;
}

const optionLines = ({ options }: ChoiceQuestion) =>
  options.map(({ words, is }) => `${words} = ${String(is)}`).join("\n");

const readOptions = (text: string): ChoiceQuestion["options"] =>
  text.split("\n").map((line) => {
    const cut = line.lastIndexOf("=");
    return cut < 0
      ? { words: line, is: line.trim() }
      : { words: line.slice(0, cut).trimEnd(), is: readIs(line.slice(cut + 1).trim()) };
  });

function ChoicePart({ question, onChange }: Editing<ChoiceQuestion>) {
  return (
    <ListField
      label="Options, a line each: what is offered = the truth with which it is right"
      value={optionLines(question)}
      rows={Math.max(3, question.options.length + 1)}
      most={MOST.words}
      onChange={(text) => onChange({ ...question, options: readOptions(text) })}
    />
  );
}

function Own({ question, onChange }: Editing<Question>) {
  switch (question.kind) {
    case "number":
      return <NumberPart question={question} onChange={onChange} />;
    case "choice":
      return <ChoicePart question={question} onChange={onChange} />;
    case "curve":
      return <CurvePart question={question} onChange={onChange} />;
    case "point":
      return (
        <p className="edit__field">
          <label>
            On{" "}
            <select
              value={question.on}
              onChange={({ target }) =>
                onChange({ ...question, on: target.value === "slice" ? "slice" : "triangle" })
              }
            >
              <option value="slice">the slice of two classes</option>
              <option value="triangle">the triangle of three</option>
            </select>
          </label>
        </p>
      );
  }
}

interface QuestionFormProps {
  readonly question: Question | undefined;
  readonly onChange: (question: Question | undefined) => void;
}

export function QuestionForm({ question, onChange }: QuestionFormProps) {
  const id = useId();
  const choose = (value: string) => onChange(isKind(value) ? FRESH[value] : undefined);
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
            most={MOST.ask}
            onChange={(ask) => onChange({ ...question, ask })}
          />
          <Field
            label="Truth"
            value={question.truth}
            most={MOST.path}
            hint="Where it comes from in the run, as in rules.0.recoveredIn or params.step."
            onChange={(truth) => onChange({ ...question, truth })}
          />
          <Own question={question} onChange={onChange} />
          <Field
            label="Said then"
            value={question.answer}
            rows={2}
            most={MOST.ask}
            onChange={(answer) => onChange({ ...question, answer })}
          />
        </>
      )}
    </fieldset>
  );
}

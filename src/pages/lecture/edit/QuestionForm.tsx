/** @file The question of a step: its kind, and what that kind needs. */
import { useId } from "react";
import { MOST } from "../../../lectures/limits";
import type { ChoiceQuestion, CurveQuestion, NumberQuestion, Question } from "../../../lectures/types";
import { Field, ListField, NumberRow } from "./Field";
import { FigureRow } from "./FigureRows";

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
  point: {
    kind: "point",
    ...ASKED,
    truth: "params.p",
    answer: "It is {{truth}}; {{misplaced|2|percent}} of the guess lay elsewhere.",
    on: "slice",
  },
  curve: {
    kind: "curve",
    ...ASKED,
    truth: "table.bound",
    over: "table.x",
    answer: "The guess was off by {{off}} at worst, by {{mean}} on average.",
    x: AXIS,
    y: AXIS,
  },
};

interface Editing<Q extends Question> {
  readonly question: Q;
  readonly onChange: (question: Q) => void;
}

interface ChooseProps<Name extends string> {
  readonly label: string;
  readonly value: Name;
  readonly names: Readonly<Record<Name, string>>;
  readonly onChange: (value: Name) => void;
}

/** One of a few. */
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
  const axes = (["x", "y"] as const).map((name) => {
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
  return (
    <>
      <Field
        label="Places on x of the truth"
        value={question.over ?? ""}
        most={MOST.path}
        hint="Where they come from, as in table.x; empty where the heights are evenly spaced from end to end."
        onChange={(over) => onChange({ ...question, over: over === "" ? undefined : over })}
      />
      {axes}
    </>
  );
}

/** What each kind takes as its truth. */
const TRUTHS: Readonly<Record<Kind, string>> = {
  number: "A number of the run, as in rules.0.recoveredIn or params.step.",
  choice: "A word, number or yes or no of the run, as in rules.0.outcome.",
  point: "A list of shares in the run, two or three, as in next or params.p.",
  curve: "A list of heights: a column of the run’s CSV, as in table.bound.",
};
const SAID: Readonly<Record<Kind, string>> = {
  number: "{{truth}}, {{guess}} and {{off}} stand for what they are.",
  choice: "{{truth}} and {{guess}} stand for what they are.",
  point:
    "{{truth}}, {{guess}}, {{off}} (their divergence) and {{misplaced|percent}} stand for what they are.",
  curve: "{{off}} (the largest gap) and {{mean}} stand for what they are.",
};

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
        <Choose
          label="On"
          value={question.on}
          names={{ slice: "the slice of two classes", triangle: "the triangle of three" }}
          onChange={(on) => onChange({ ...question, on })}
        />
      );
  }
}

/** The figure on which it is asked: the step's first, or one that does not show the truth. */
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
  /** The step's first figure. */
  readonly figure: string | undefined;
  readonly onChange: (question: Question | undefined) => void;
}

export function QuestionForm({ question, figure, onChange }: QuestionFormProps) {
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
            hint={TRUTHS[question.kind]}
            onChange={(truth) => onChange({ ...question, truth })}
          />
          <AskedOn question={question} first={figure} onChange={onChange} />
          <Own question={question} onChange={onChange} />
          <Field
            label="Said then"
            value={question.answer}
            rows={2}
            most={MOST.ask}
            hint={SAID[question.kind]}
            onChange={(answer) => onChange({ ...question, answer })}
          />
        </>
      )}
    </fieldset>
  );
}

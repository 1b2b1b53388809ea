/** @file One step as a form. */
import { MOST_CHARACTERS } from "../../../lectures/limits";
import type { Ground } from "../../../lectures/plane";
import type { WrittenStep } from "../../../lectures/types";
import type { Session } from "../../../store/session";
import type { AllFacts } from "../useFacts";
import { Field, ListField } from "./Field";
import { FigureRows } from "./FigureRows";
import { QuestionForm } from "./QuestionForm";

interface StepFormProps {
  readonly step: WrittenStep;
  readonly session: Session;
  /** The facts of its runs. */
  readonly facts: AllFacts;
  /** The kind of the figure on which its question is asked; undefined until that is drawn. */
  readonly ground: Ground | null | undefined;
  readonly onChange: (patch: Partial<WrittenStep>) => void;
}

const listOf = (text: string) =>
  text
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");

export function StepForm({ step, session, facts, ground, onChange }: StepFormProps) {
  const { title, words, figures = [], controls = [], notes = "", question } = step;
  return (
    <form className="edit__form" onSubmit={(event) => event.preventDefault()}>
      <Field
        label="Title"
        value={title}
        most={MOST_CHARACTERS.title}
        onChange={(text) => onChange({ title: text })}
      />
      <Field
        label="Words"
        value={words}
        rows={7}
        most={MOST_CHARACTERS.words}
        hint="Markdown; formulas between dollar signs; numbers out of the figure's run between double braces, as in {{params.step}}."
        onChange={(text) => onChange({ words: text })}
      />
      <FigureRows figures={figures} session={session} onChange={(next) => onChange({ figures: next })} />
      <ListField
        label="Controls"
        value={controls.join(", ")}
        most={MOST_CHARACTERS.ask}
        hint="Names of params whose controls stand beside the figure, with commas between them, as in step, steps."
        onChange={(text) => onChange({ controls: listOf(text) })}
      />
      <Field
        label="Notes"
        value={notes}
        rows={4}
        most={MOST_CHARACTERS.notes}
        onChange={(text) => onChange({ notes: text })}
      />
      <QuestionForm
        question={question}
        figure={figures[0]}
        facts={facts}
        ground={ground}
        onChange={(next) => onChange({ question: next } as Partial<WrittenStep>)}
      />
    </form>
  );
}

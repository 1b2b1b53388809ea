/**
 * @file The form that adds a figure to a lecture: which lecture, and with which words. Afterwards it says
 * where the figure is.
 */
import { useEffect, useId, useState, type FormEvent } from "react";
import { MOST_CHARACTERS } from "../../../lectures/limits";
import type { WrittenLecture } from "../../../lectures/types";
import { inOurWords } from "../../../ui/inOurWords";
import { listOwn } from "../own";
import { addableIn, addToLecture, NEW_LECTURE, type Addable, type Added } from "./add";
import "./add.css";

interface Known {
  readonly lectures: readonly WrittenLecture[];
  readonly addable: Addable | null;
}

/** Null until it is loaded. */
function useKnown(link: string): Known | null {
  const [known, setKnown] = useState<Known | null>(null);
  useEffect(() => {
    let isWanted = true;
    Promise.all([listOwn(), addableIn(link)]).then(
      ([lectures, addable]) => isWanted && setKnown({ lectures, addable }),
      () => isWanted && setKnown({ lectures: [], addable: null }),
    );
    return () => {
      isWanted = false;
    };
  }, [link]);
  return known;
}

interface RowProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [value: string, words: string])[];
  readonly onChange: (value: string) => void;
}

function Row({ label, value, choices, onChange }: RowProps) {
  const id = useId();
  return (
    <p className="add__row">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        {choices.map(([choice, words]) => (
          <option key={choice} value={choice}>
            {words}
          </option>
        ))}
      </select>
    </p>
  );
}

interface SaidProps {
  readonly added: Added;
  readonly onLeave: () => void;
}

const Said = ({ added: { title, number, link }, onLeave }: SaidProps) => (
  <>
    It is step {number} of “{title}”.{" "}
    <a href={link} onClick={() => setTimeout(onLeave)}>
      Write on there
    </a>
  </>
);

interface FormProps {
  readonly lectures: readonly WrittenLecture[];
  readonly addable: Addable;
  readonly onLeave: () => void;
}

function Form({ lectures, addable: { lab, figures, shown }, onLeave }: FormProps) {
  const id = useId();
  const [lecture, setLecture] = useState(lectures.at(-1)?.id ?? NEW_LECTURE);
  const [figure, setFigure] = useState(shown);
  const [words, setWords] = useState("");
  const [said, setSaid] = useState<Added | string>("");
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const text = words.trim() === "" ? "What is said here." : words.trim();
    try {
      const step = { title: `${lab}, ${figure}`, words: text, figures: [figures[figure] ?? ""] };
      setSaid(await addToLecture(lecture, step));
      setWords("");
    } catch (error) {
      setSaid(inOurWords(error));
    }
  };
  const mine = lectures.map((one) => [one.id, one.title === "" ? one.id : one.title] as const);
  return (
    <form className="add" onSubmit={(event) => void add(event)}>
      <Row
        label="To"
        value={lecture}
        choices={[...mine, [NEW_LECTURE, "a new lecture"]]}
        onChange={setLecture}
      />
      <Row
        label="Figure"
        value={figure}
        choices={Object.keys(figures).map((one) => [one, one])}
        onChange={setFigure}
      />
      <p className="add__row">
        <label htmlFor={id}>Words</label>
        <input
          id={id}
          type="text"
          autoComplete="off"
          placeholder="A line that stands beside it"
          maxLength={MOST_CHARACTERS.words}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </p>
      <button type="submit" className="add__act">
        Add
      </button>
      <p role="status">{typeof said === "string" ? said : <Said added={said} onLeave={onLeave} />}</p>
    </form>
  );
}

interface AddFormProps {
  /** The link of what is shown, or a whole address with it. */
  readonly link: string;
  /** Called when the person goes on to the editor. */
  readonly onLeave: () => void;
}

export function AddForm({ link, onLeave }: AddFormProps) {
  const known = useKnown(link);
  if (known === null) return null;
  const { lectures, addable } = known;
  return addable === null ? (
    <p>There is no figure here to add.</p>
  ) : (
    <Form lectures={lectures} addable={addable} onLeave={onLeave} />
  );
}

/** @file A form that takes a lab as it was left and asks for a name. */
import { useState, type FormEvent } from "react";
import type { Left } from "./labsLeft";

interface LeftFormProps {
  readonly left: readonly Left[];
  /** What happens to the lab: a verb to precede its name, and on the button. */
  readonly verb: string;
  readonly button: string;
  readonly most: number;
  readonly className: string;
  /** Calls `clear` to empty the name when all went well. */
  readonly onTake: (title: string, link: string, clear: () => void) => void;
}

/** @param left labs as they were left; at least one */
export function LeftForm({ left, verb, button, most, className, onTake }: LeftFormProps) {
  const [title, setTitle] = useState("");
  const [at, setAt] = useState(0);
  const name = title.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const chosen = left[at] ?? left[0];
    if (name !== "" && chosen !== undefined) onTake(name, chosen.link, () => setTitle(""));
  };
  return (
    <form className={className} onSubmit={submit}>
      <label>
        <span>{verb}</span>
        <select value={at} onChange={({ target }) => setAt(Number(target.value))}>
          {left.map((lab, i) => (
            <option key={lab.title} value={i}>
              {lab.title} as I left it
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>as</span>
        <input
          type="text"
          value={title}
          maxLength={most}
          placeholder="a name of your own"
          autoComplete="off"
          onChange={({ target }) => setTitle(target.value)}
        />
      </label>
      <button type="submit" disabled={name === ""}>
        {button}
      </button>
    </form>
  );
}

/** @file A row of the editor's form: a name and a field. */
import { useId, useState } from "react";
import type { Suggestion } from "../../../lectures/suggest";

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly most: number;
  /** The number of lines; absent: one. */
  readonly rows?: number;
  readonly hint?: string;
  /** Suggestions for a field of one line, with what each stands for. */
  readonly offers?: readonly Suggestion[] | undefined;
  readonly onChange: (value: string) => void;
}

export function Field({ label, value, most, rows, hint, offers = [], onChange }: FieldProps) {
  const id = useId();
  const list = offers.length === 0 ? undefined : `${id}-offers`;
  const field = {
    id,
    value,
    maxLength: most,
    "aria-describedby": hint === undefined ? undefined : `${id}-hint`,
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
  };
  return (
    <p className="edit__field">
      <label htmlFor={id}>{label}</label>
      {rows === undefined ? (
        <input type="text" autoComplete="off" list={list} {...field} />
      ) : (
        <textarea rows={rows} {...field} />
      )}
      {list === undefined ? null : (
        <datalist id={list}>
          {offers.map(({ source, said }) => (
            <option key={source} value={source}>
              {said}
            </option>
          ))}
        </datalist>
      )}
      {hint === undefined ? null : (
        <span id={`${id}-hint`} className="edit__hint">
          {hint}
        </span>
      )}
    </p>
  );
}

interface NumberRowProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

export function NumberRow({ label, value, onChange }: NumberRowProps) {
  const id = useId();
  return (
    <p className="edit__field edit__field--short">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        step="any"
        value={Number.isFinite(value) ? value : ""}
        onChange={({ target }) => onChange(target.valueAsNumber)}
      />
    </p>
  );
}

/** A field for a list. The text stays as it was typed, whatever is read from it. */
export function ListField({ value, onChange, ...field }: FieldProps) {
  const [text, setText] = useState(value);
  return (
    <Field
      {...field}
      value={text}
      onChange={(next) => {
        setText(next);
        onChange(next);
      }}
    />
  );
}

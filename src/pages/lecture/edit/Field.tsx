/** @file A row of an editor's form: a name, and what one types. */
import { useId, useState } from "react";

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly most: number;
  /** Lines; absent: one. */
  readonly rows?: number;
  readonly hint?: string;
  readonly onChange: (value: string) => void;
}

export function Field({ label, value, most, rows, hint, onChange }: FieldProps) {
  const id = useId();
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
        <input type="text" autoComplete="off" {...field} />
      ) : (
        <textarea rows={rows} {...field} />
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

/** Text that says a list: it stays as it is typed, whatever is read in it. */
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

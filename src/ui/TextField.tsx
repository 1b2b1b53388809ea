/**
 * @file A field for text that stands for a value. When the text cannot be read, a sentence says why and the
 * text stays to be corrected; Escape restores the value.
 */
import { useId, useState, type KeyboardEvent } from "react";
import "./textField.css";

export type TextReading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: string };

interface TextFieldProps<Value> {
  /** The current value as text. */
  readonly text: string;
  readonly label: string;
  /** The number of lines; with more than one, Enter begins a new line. */
  readonly rows?: number;
  /** What stands where there is no text. */
  readonly placeholder?: string;
  readonly read: (text: string) => TextReading<Value>;
  readonly onChange: (value: Value) => void;
}

/** What is being typed, and the text of the value that it would replace. */
interface Draft {
  readonly over: string;
  readonly text: string;
  readonly error: string | null;
}

export function TextField<Value>(props: TextFieldProps<Value>) {
  const { text, label, rows = 1, placeholder, read, onChange } = props;
  const [kept, setDraft] = useState<Draft | null>(null);
  const id = useId();
  const draft = kept?.over === text ? kept : null;
  const commit = () => {
    if (draft === null) return;
    if (draft.text.trim() === text.trim()) return setDraft(null);
    const reading = read(draft.text);
    if (!reading.ok) return setDraft({ ...draft, error: reading.error });
    setDraft(null);
    onChange(reading.value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && draft !== null) {
      event.preventDefault();
      event.stopPropagation();
      setDraft(null);
    }
    if (event.key === "Enter" && (rows === 1 || event.ctrlKey || event.metaKey)) commit();
  };
  const field = {
    className: "tabular",
    "aria-label": label,
    "aria-invalid": draft !== null && draft.error !== null,
    "aria-describedby": draft?.error ? id : undefined,
    autoComplete: "off",
    autoCapitalize: "off",
    spellCheck: false,
    placeholder,
    value: draft?.text ?? text,
    onChange: ({ target }: { target: { value: string } }) =>
      setDraft({ over: text, text: target.value, error: null }),
    onBlur: commit,
    onKeyDown,
  } as const;
  return (
    <span className="text-field">
      {rows === 1 ? <input type="text" {...field} /> : <textarea rows={rows} {...field} />}
      {draft?.error ? (
        <span className="text-field__wrong" role="alert" id={id}>
          {draft.error}
        </span>
      ) : null}
    </span>
  );
}

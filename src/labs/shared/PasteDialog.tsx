/** @file A dialog for pasting text. It says what it has read in the text before the person takes that. */
import { useEffect, useId, useRef, useState, type FormEvent } from "react";
import { Dialog } from "../../ui/Dialog";
import "./pasteDialog.css";

/** What was read in a text. */
interface Reading {
  readonly usable: boolean;
  readonly note: string;
  /** What would be taken, in words. */
  readonly found?: string;
}

interface PasteDialogProps {
  readonly title: string;
  /** Says in a sentence what the text may be. */
  readonly prompt: string;
  readonly placeholder: string;
  readonly rows: number;
  /** The text of the button that takes it. */
  readonly take: string;
  /** Reads a text that is not blank; absent: every text can be used. */
  readonly read?: (text: string) => Reading;
  readonly onText: (text: string) => void;
  readonly onClose: () => void;
}

const USABLE_TEXT: Reading = { usable: true, note: "" };
const BLANK_TEXT: Reading = { usable: false, note: "" };

export function PasteDialog(props: PasteDialogProps) {
  const { title, prompt, placeholder, rows, take, read, onText, onClose } = props;
  const [text, setText] = useState("");
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  const id = useId();
  const isBlank = text.trim() === "";
  const { usable, note, found } = isBlank ? BLANK_TEXT : (read?.(text) ?? USABLE_TEXT);
  const isWrong = !isBlank && !usable;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!usable) return;
    onText(text);
    onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="paste" onSubmit={submit}>
        <label htmlFor={id}>{prompt}</label>
        <textarea
          ref={area}
          id={id}
          className="dialog__text"
          rows={rows}
          value={text}
          placeholder={placeholder}
          spellCheck={false}
          aria-invalid={isWrong}
          aria-describedby={read ? `${id}-note` : undefined}
          onChange={(event) => setText(event.target.value)}
        />
        {read ? (
          <p
            id={`${id}-note`}
            className={isWrong ? "paste__note paste__note--wrong" : "paste__note"}
            role="status"
          >
            {note}
          </p>
        ) : null}
        {found === undefined ? null : <p className="paste__found tabular">{found}</p>}
        <button type="submit" className="paste__take" disabled={!usable}>
          {take}
        </button>
      </form>
    </Dialog>
  );
}

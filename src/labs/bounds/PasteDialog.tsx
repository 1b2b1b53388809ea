/** @file Pasted numbers to a belief: a softmax as it is, logits through softmax; what was read is said before it is taken. */
import { useEffect, useId, useRef, useState, type FormEvent } from "react";
import { MAX_EDITOR_CLASSES } from "../../experiments/bounds/params";
import { parsePaste } from "../../experiments/typed";
import { Dialog } from "../../ui/Dialog";
import { formatNumber } from "../../ui/number";
import "./pasteDialog.css";

interface PasteDialogProps {
  readonly onClose: () => void;
  readonly onBelief: (p: number[]) => void;
}

/** Floating-point dust of a division is not worth a link of 200 digits. */
const DIGITS = 12;

function tidy(p: readonly number[]): number[] {
  const short = p.map((x) => Number(x.toPrecision(DIGITS)));
  const sum = short.reduce((a, b) => a + b, 0);
  return Math.abs(sum - 1) < 1e-11 ? short : [...p];
}

export default function PasteDialog({ onClose, onBelief }: PasteDialogProps) {
  const [text, setText] = useState("");
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  const id = useId();
  const parsed = text.trim() === "" ? null : parsePaste(text, MAX_EDITOR_CLASSES);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!parsed?.ok) return;
    onBelief(tidy(parsed.p));
    onClose();
  };
  const message = parsed === null ? "" : parsed.ok ? parsed.note : parsed.error;
  return (
    <Dialog title="Paste a softmax or logits" onClose={onClose}>
      <form className="paste" onSubmit={submit}>
        <label htmlFor={id}>
          Two to {MAX_EDITOR_CLASSES} numbers, with decimal points or commas: probabilities that sum to 1, or
          logits.
        </label>
        <textarea
          ref={area}
          id={id}
          rows={5}
          value={text}
          placeholder="0.7, 0.2, 0.1   or   tensor([2.3, −0.4, 0.1])   or   0,7; 0,2; 0,1"
          spellCheck={false}
          aria-invalid={parsed !== null && !parsed.ok}
          aria-describedby={`${id}-note`}
          onChange={(event) => setText(event.target.value)}
        />
        <p
          id={`${id}-note`}
          className={parsed?.ok === false ? "paste__note paste__note--wrong" : "paste__note"}
          role="status"
        >
          {message}
        </p>
        {parsed?.ok ? (
          <p className="paste__belief tabular">({parsed.p.map((x) => formatNumber(x)).join(", ")})</p>
        ) : null}
        <button type="submit" className="paste__take" disabled={!parsed?.ok}>
          Use as belief
        </button>
      </form>
    </Dialog>
  );
}

/** @file A field for a number: typed (with a point or a comma), changed with the arrow keys, or dragged sideways. */
import { useId, useRef, useState, type FocusEvent, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { formatNumber, fullPrecision, parseNumber, twoReadings } from "./number";
import { useDrag } from "./useDrag";
import "./numberField.css";

interface NumberFieldProps {
  readonly value: number;
  readonly label: string;
  /** The digits shown while nobody types; typing starts from the full number. */
  readonly digits?: number;
  /** True if only whole numbers make sense: then `20.000` is ambiguous, and the field asks. */
  readonly whole?: boolean;
  /** Why a number cannot be used, as a sentence, or null when it can. */
  readonly problem?: (value: number) => string | null;
  /** The value so many small steps up or down. */
  readonly nudge?: (value: number, steps: number) => number;
  readonly onChange: (value: number) => void;
}

const notANumber = (text: string) => `“${text}” is not a number; type digits like 0.25 or 0,25`;
const eitherOf = (text: string, [thousands, decimal]: readonly [string, string]) =>
  `“${text}” can mean ${thousands} or ${decimal}: type one of these`;
/** Pixels of sideways dragging for one nudge. */
const SCRUB_PX = 4;

export function NumberField({
  value,
  label,
  digits = 4,
  whole = false,
  problem,
  nudge,
  onChange,
}: NumberFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const reference = useRef(value);
  const scrubbed = useRef(false);

  const offer = (next: number, text: string): boolean => {
    const readings = twoReadings(text, whole);
    const unread = Number.isNaN(next) ? notANumber(text) : null;
    const sentence = readings === null ? (unread ?? problem?.(next) ?? null) : eitherOf(text, readings);
    setWrong(sentence);
    if (sentence !== null) return false;
    if (next !== value) onChange(next);
    return true;
  };
  const cancel = () => {
    setDraft(null);
    setWrong(null);
  };
  const commit = () => {
    if (draft === null) return;
    if (draft.trim() === "") cancel();
    else if (offer(parseNumber(draft), draft.trim())) setDraft(null);
  };
  /** Puts the full number in place of the short one and selects it, so that typing replaces it. */
  const begin = ({ currentTarget }: FocusEvent<HTMLInputElement>) => {
    flushSync(() => setDraft(fullPrecision(value)));
    currentTarget.select();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (event.key === "Enter") commit();
    else if (event.key === "Escape") cancel();
    else if (direction !== undefined && nudge) {
      event.preventDefault();
      const next = nudge(value, direction * (event.shiftKey ? 10 : 1));
      if (offer(next, "")) setDraft(null);
    }
  };
  /**
   * A press gives the field the focus before it turns into a drag, so the draft that this began is dropped
   * when the drag moves.
   */
  const { onPointerDown, ...scrub } = useDrag({
    onStart: () => {
      reference.current = value;
      scrubbed.current = false;
    },
    onMove: ([dx]) => {
      const steps = Math.trunc(dx / SCRUB_PX);
      if (!nudge || (steps === 0 && !scrubbed.current)) return;
      scrubbed.current = true;
      setDraft(null);
      offer(nudge(reference.current, steps), "");
    },
    onEnd: () => {
      if (scrubbed.current) input.current?.blur();
    },
  });
  return (
    <span className="number-field">
      <input
        ref={input}
        className="tabular"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-label={label}
        aria-invalid={wrong !== null}
        aria-describedby={wrong === null ? undefined : id}
        value={draft ?? formatNumber(value, digits)}
        onFocus={begin}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => {
          commit();
          if (wrong !== null) cancel();
        }}
        onKeyDown={onKeyDown}
        {...scrub}
        onPointerDown={nudge && draft === null ? onPointerDown : undefined}
        // Otherwise the browser would drag the selected text.
        onDragStart={(event) => event.preventDefault()}
      />
      {wrong === null ? null : (
        <span className="number-field__wrong" role="alert" id={id}>
          {wrong}
        </span>
      )}
    </span>
  );
}

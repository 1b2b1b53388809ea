/** @file A symbol in a text that shows its meaning: when a pointer rests on it, when it is tapped, or by the Tab key. */
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from "react";
import { Rich } from "../../ui/Rich";
import type { SymbolHelp } from "./symbols";
import { arrangeStops } from "./stops";
import { useOpen } from "./useOpen";
import { useBeside } from "./useBeside";
import "./terms.css";

interface TermProps {
  readonly symbol: SymbolHelp;
  readonly whole?: boolean;
  readonly children: ReactNode;
}

interface MeaningProps {
  readonly symbol: SymbolHelp;
  readonly id: string;
  /** Whether Tab stops at the link inside. */
  readonly kept: boolean;
  readonly onClose: () => void;
}

function Meaning({ symbol, id, kept, onClose }: MeaningProps) {
  const box = useBeside(onClose);
  const { name, words, link, where } = symbol;
  return (
    <span ref={box} id={id} className="term__words" popover="manual">
      <b>{name}</b>: <Rich text={words} />{" "}
      <a href={link} tabIndex={kept ? 0 : -1} onClick={onClose}>
        {where}
      </a>
    </span>
  );
}

export function Term({ symbol, whole = false, children }: TermProps) {
  const id = useId();
  const root = useRef<HTMLSpanElement>(null);
  const { open, close, toggle, handlers } = useOpen(root);
  useEffect(() => {
    arrangeStops();
    return arrangeStops;
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    toggle();
  };
  return (
    <span ref={root} className={whole ? "term term--whole" : "term"} {...handlers}>
      <span
        className="term__name"
        role="button"
        data-term={symbol.symbol}
        tabIndex={-1}
        aria-expanded={open !== "no"}
        aria-describedby={open === "no" ? undefined : id}
        onClick={toggle}
        onKeyDown={onKeyDown}
      >
        {children}
      </span>
      {open === "no" ? null : <Meaning symbol={symbol} id={id} kept={open === "kept"} onClose={close} />}
    </span>
  );
}

/** @file The keys of a lecture: a keyboard, a clicker, digits and Enter. */
import { useEffect, useRef, useState } from "react";

export interface Commands {
  readonly next: () => void;
  readonly back: () => void;
  readonly first: () => void;
  readonly last: () => void;
  /** From 1 on. */
  readonly goTo: (step: number) => void;
  readonly fullScreen: () => void;
  readonly blank: () => void;
  readonly overview: () => void;
  readonly help: () => void;
  readonly follow: () => void;
  readonly putBack: () => void;
  /** Whatever lies over the slide is closed. */
  readonly close: () => void;
}

const KEYS: Readonly<Record<string, Exclude<keyof Commands, "goTo">>> = {
  ArrowRight: "next",
  PageDown: "next",
  ArrowLeft: "back",
  PageUp: "back",
  Home: "first",
  End: "last",
  f: "fullScreen",
  b: "blank",
  ".": "blank",
  o: "overview",
  q: "follow",
  r: "putBack",
  "?": "help",
  Escape: "close",
};

/** Where all keys are its own: what one types into, what lies over the slide. */
const TYPED = "select, textarea, dialog, input:not([type=range], [type=radio], [type=checkbox])";
/** What some keys move; the others are the lecture's, those of a clicker among them. */
const MOVED = "input, [role=slider]";
const MOVES = /^(?:Arrow|Home$|End$)/;

const takesKey = (target: EventTarget | null, key: string) =>
  target instanceof HTMLElement &&
  (target.closest(TYPED) !== null || (MOVES.test(key) && target.closest(MOVED) !== null));

/** @returns the digits that wait for Enter */
export function useKeys(commands: Commands): string {
  const [digits, setDigits] = useState("");
  const latest = useRef({ commands, digits });
  useEffect(() => {
    latest.current = { commands, digits };
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, defaultPrevented, altKey, ctrlKey, metaKey, target } = event;
      if (defaultPrevented || altKey || ctrlKey || metaKey || takesKey(target, key)) return;
      const now = latest.current;
      if (/^\d$/.test(key)) return setDigits((typed) => (typed + key).slice(-3));
      if (key === "Enter" && now.digits !== "") {
        event.preventDefault();
        now.commands.goTo(Number(now.digits));
        return setDigits("");
      }
      setDigits("");
      const name = KEYS[key.length === 1 ? key.toLowerCase() : key];
      if (name === undefined) return undefined;
      event.preventDefault();
      return now.commands[name]();
    };
    /** A clicker goes on, also after a hand has left the focus on a handle, which would be moved by its keys. */
    const onPage = (event: KeyboardEvent) => {
      if (!event.key.startsWith("Page") || takesKey(event.target, event.key)) return;
      event.stopPropagation();
      onKeyDown(event);
    };
    window.addEventListener("keydown", onPage, true);
    window.addEventListener("keydown", onKeyDown);
    return () => {
      window.removeEventListener("keydown", onPage, true);
      window.removeEventListener("keydown", onKeyDown);
    };
  }, []);
  return digits;
}

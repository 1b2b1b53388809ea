/** @file The keys of a lecture: those of a keyboard and of a clicker, and digits with Enter. */
import { useEffect, useRef, useState } from "react";

export interface Commands {
  readonly next: () => void;
  readonly back: () => void;
  readonly first: () => void;
  readonly last: () => void;
  /** Counted from 1. */
  readonly goTo: (step: number) => void;
  readonly fullScreen: () => void;
  readonly blank: () => void;
  readonly overview: () => void;
  readonly help: () => void;
  readonly follow: () => void;
  readonly putBack: () => void;
  /** Closes whatever lies over the slide. */
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

/** Elements that need all keys for themselves: text fields, and what lies over the slide. */
const TYPED_ELEMENTS = "select, textarea, dialog, input:not([type=range], [type=radio], [type=checkbox])";
/** Elements that need some keys to move; all others, those of a clicker among them, are for the lecture. */
const MOVED_ELEMENTS = "input, [role=slider]";
const MOVING_KEYS = /^(?:Arrow|Home$|End$)/;

const takesKey = (target: EventTarget | null, key: string) =>
  target instanceof HTMLElement &&
  (target.closest(TYPED_ELEMENTS) !== null ||
    (MOVING_KEYS.test(key) && target.closest(MOVED_ELEMENTS) !== null));

/** @returns the digits typed so far, which wait for Enter */
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
    /** A clicker's keys step on, even if the focus was left on a grip, which these keys would otherwise move. */
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

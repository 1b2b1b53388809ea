/** @file Tells screen readers the outcome of a run, once editing pauses. */
import { useEffect, useRef, useState } from "react";

const PAUSE_MS = 900;

interface AnnouncedProps<Result> {
  /** Null until the run is complete. */
  readonly of: Result | null;
  readonly words: (of: Result) => string;
}

export function Announced<Result>({ of, words }: AnnouncedProps<Result>) {
  const [text, setText] = useState("");
  const said = useRef("");
  useEffect(() => {
    const say = (now: string) => setText((said.current = now));
    if (of === null) {
      // Emptied, because a text that returns after having been removed is announced again.
      if (said.current !== "") say("");
      return undefined;
    }
    const timer = setTimeout(() => say(words(of)), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [of, words]);
  return (
    <p className="visually-hidden" role="status">
      {text}
    </p>
  );
}

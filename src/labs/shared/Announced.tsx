/** @file Says what came of a run to those who do not see it, once editing pauses. */
import { useEffect, useState } from "react";

const PAUSE_MS = 900;

interface AnnouncedProps<Result> {
  /** Null while it is not complete. */
  readonly of: Result | null;
  readonly words: (of: Result) => string;
}

export function Announced<Result>({ of, words }: AnnouncedProps<Result>) {
  const [text, setText] = useState("");
  useEffect(() => {
    // What is taken away is heard again when it comes back.
    const timer = setTimeout(() => setText(of === null ? "" : words(of)), of === null ? 0 : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [of, words]);
  return (
    <p className="visually-hidden" role="status">
      {text}
    </p>
  );
}

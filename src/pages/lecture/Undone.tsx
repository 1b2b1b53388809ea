/** @file Ctrl+Z and Ctrl+Shift+Z (on a Mac: Cmd) undo and redo changes in the figures that are shown. */
import { useEffect, useRef, useState } from "react";
import { watchUndoKeys } from "../../ui/interaction/undoKeys";
import type { LiveLecture } from "./stores";

const SAID_WORDS = {
  undo: ["Undone.", "There is nothing to undo."],
  redo: ["Done again.", "There is nothing to do again."],
};

interface UndoneProps {
  readonly live: LiveLecture;
  /** The steps whose figures are shown. */
  readonly steps: readonly number[];
}

/** Renders only an announcement of what the last key did, for screen readers. */
export function Undone({ live, steps }: UndoneProps) {
  const [said, say] = useState("");
  const shown = useRef(steps);
  useEffect(() => {
    shown.current = steps;
  });
  useEffect(() => {
    const end = new AbortController();
    const stores = () =>
      shown.current.flatMap((step) => Object.values(live.known(step) ?? {}).map(({ store }) => store));
    watchUndoKeys(
      (direction) => {
        const [done, nothing] = SAID_WORDS[direction];
        say((live.changes.go(direction, stores()) ? done : nothing) ?? "");
      },
      () => stores().some((store) => store.getState().interaction.isMoving()),
      end.signal,
    );
    return () => end.abort();
  }, [live]);
  return (
    <p role="status" className="visually-hidden">
      {said}
    </p>
  );
}

/** @file Ctrl+Z and Ctrl+Shift+Z (on a Mac: Cmd) undo and redo what was changed in the figures of a lecture that are shown. */
import { useEffect, useRef, useState } from "react";
import { watchUndoKeys } from "../../ui/interaction/undoKeys";
import type { LiveLecture } from "./stores";

const SAID = {
  undo: ["Undone.", "There is nothing to undo."],
  redo: ["Done again.", "There is nothing to do again."],
};

interface UndoneProps {
  readonly live: LiveLecture;
  /** Whose figures are shown. */
  readonly steps: readonly number[];
}

/** Shows nothing: it says what the last key brought about, for those who do not see it. */
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
        const [done, nothing] = SAID[direction];
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

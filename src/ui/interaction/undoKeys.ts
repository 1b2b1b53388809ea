/** @file Ctrl+Z and Ctrl+Shift+Z (on a Mac: Cmd) undo and redo. While text is being typed they are left to the browser. */
import { flushSync } from "react-dom";
import { directionOf, type Direction } from "./undoKey";

/** Keys after which a field no longer holds an unfinished text: it was taken or discarded. */
const ENDS = new Set(["Enter", "Escape", "ArrowUp", "ArrowDown"]);

/**
 * Takes the focus from a field while `act` runs, so that the field drops its draft and shows the new value;
 * then gives it back.
 */
function around(act: () => void) {
  const field = document.activeElement;
  const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  if (isField) field.blur();
  flushSync(act);
  if (isField) field.focus({ preventScroll: true });
}

/** @param isMoving whether something is being dragged, or there is nothing to change: then the keys do nothing */
export function watchUndoKeys(
  go: (direction: Direction) => void,
  isMoving: () => boolean,
  signal: AbortSignal,
): void {
  /** True while a field holds text that has not been taken yet. */
  let typing = false;
  const options = { capture: true, signal };
  addEventListener("input", () => (typing = true), options);
  addEventListener("focusout", () => (typing = false), options);
  addEventListener(
    "keydown",
    (event) => {
      if (ENDS.has(event.key)) typing = false;
      const direction = directionOf(event);
      if (direction === null || typing || isMoving() || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      around(() => go(direction));
    },
    options,
  );
}

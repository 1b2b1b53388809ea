/** @file Ctrl+Z and Ctrl+Shift+Z (on a Mac: Cmd) undo and redo, but for text that is being typed, which the browser undoes. */
import { flushSync } from "react-dom";
import { directionOf, type Direction } from "./undoKey";

/** Keys that leave a field with what it held, or with its draft taken. */
const ENDS = new Set(["Enter", "Escape", "ArrowUp", "ArrowDown"]);

/** Without its draft, so that it shows what is there afterwards, and holds the focus as before. */
function around(act: () => void) {
  const field = document.activeElement;
  const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  if (isField) field.blur();
  flushSync(act);
  if (isField) field.focus({ preventScroll: true });
}

/** @param isMoving whether a hand holds something, or there is nothing to change: what moves is not undone under the hand */
export function watchUndoKeys(
  go: (direction: Direction) => void,
  isMoving: () => boolean,
  signal: AbortSignal,
): void {
  /** Something has been typed that nobody has taken yet. */
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

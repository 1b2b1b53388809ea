/** @file What ends a gesture besides the end of its pointer. */

interface Ends {
  /** Escape was pressed: nothing is to have happened. */
  readonly onCancel: () => void;
  /** The button is up, and nobody was told. */
  readonly onLost: (pointer: number) => void;
}

/** Listens while a gesture is under way; returns what stops listening. */
export function watchGesture({ onCancel, onLost }: Ends): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopImmediatePropagation();
    event.preventDefault();
    onCancel();
  };
  const onPointerMove = ({ buttons, pointerType, pointerId }: PointerEvent) => {
    if (buttons === 0 && (pointerType === "mouse" || pointerType === "pen")) onLost(pointerId);
  };
  /** The mouse events that follow each pointer event say nothing new. */
  const swallow = (event: Event) => event.stopImmediatePropagation();
  window.addEventListener("keydown", onKeyDown, true);
  window.addEventListener("pointermove", onPointerMove, true);
  window.addEventListener("mousemove", swallow, true);
  return () => {
    window.removeEventListener("keydown", onKeyDown, true);
    window.removeEventListener("pointermove", onPointerMove, true);
    window.removeEventListener("mousemove", swallow, true);
  };
}

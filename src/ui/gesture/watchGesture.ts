/** @file Notices when a gesture ends in some other way than by its pointer's events. */

interface Ends {
  /** Escape was pressed: undo what the gesture did. */
  readonly onCancel: () => void;
  /** The button is no longer pressed, though no event said so. */
  readonly onLost: (pointer: number) => void;
}

/** Listens while a gesture is under way; returns how to stop. */
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
  /** The mouse events that browsers send after each pointer event say nothing new, so they are swallowed. */
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

/** @file Whether something on the page is being dragged right now. */

/** Two hands may drag two things. */
const moving = new Set<object>();
const listeners = new Set<() => void>();

export const isDragging = () => moving.size > 0;

/** The mouse events that follow each pointer event say nothing new. */
const swallow = (event: Event) => event.stopImmediatePropagation();

/** Told by whoever drags, at the first move and at the end. */
export function setDragging(who: object, moves: boolean): void {
  const before = isDragging();
  if (moves) moving.add(who);
  else moving.delete(who);
  if (isDragging() === before) return;
  if (!before) window.addEventListener("mousemove", swallow, true);
  else window.removeEventListener("mousemove", swallow, true);
  for (const tell of listeners) tell();
}

export function onDragging(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** Keeps what can be dragged as it is now; returns what brings it back. */
type Keep = () => () => void;
let keep: Keep | null = null;

/** Says how everything that a drag may change is kept, for one that is called off. */
export function keepBeforeDrags(by: Keep): void {
  keep = by;
}

export const keptBeforeDrag = (): (() => void) | null => keep?.() ?? null;

interface Ends {
  /** Escape was pressed: nothing is to have happened. */
  readonly onCancel: () => void;
  /** The button is up, and nobody was told. */
  readonly onLost: (pointer: number) => void;
}

/** Listens for what ends a gesture besides the end of its pointer; returns what stops listening. */
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
  window.addEventListener("keydown", onKeyDown, true);
  window.addEventListener("pointermove", onPointerMove, true);
  return () => {
    window.removeEventListener("keydown", onKeyDown, true);
    window.removeEventListener("pointermove", onPointerMove, true);
  };
}

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

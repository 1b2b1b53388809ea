/** @file Whether something on the page is being dragged right now. */

let moving = false;
const listeners = new Set<() => void>();

export const isDragging = () => moving;

/** The mouse events that follow each pointer event say nothing new. */
const keep = (event: Event) => event.stopImmediatePropagation();

/** Told by whoever drags, at the first move and at the end. */
export function setDragging(next: boolean): void {
  if (next === moving) return;
  moving = next;
  if (moving) window.addEventListener("mousemove", keep, true);
  else window.removeEventListener("mousemove", keep, true);
  for (const tell of listeners) tell();
}

export function onDragging(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

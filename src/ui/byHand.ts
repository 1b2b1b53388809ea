/** @file The text that is to be copied by hand, because the browser kept it off the clipboard; null for none. */

let waiting: string | null = null;
const listeners = new Set<() => void>();

export const textByHand = () => waiting;

/** Shows a text until it is put away with null. */
export function copyByHand(text: string | null): void {
  waiting = text;
  for (const tell of listeners) tell();
}

export function onTextByHand(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

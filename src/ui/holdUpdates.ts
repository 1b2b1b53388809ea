/** @file Whoever must not be interrupted, a lecture for one, holds back what asks for a decision meanwhile. */

let holders = 0;
const listeners = new Set<() => void>();
const tell = () => listeners.forEach((listener) => listener());

/** From now on nothing is asked, until what is returned is called. */
export function holdUpdates(): () => void {
  let holding = true;
  holders += 1;
  tell();
  return () => {
    if (!holding) return;
    holding = false;
    holders -= 1;
    tell();
  };
}

export const isHeld = (): boolean => holders > 0;

export function onHeld(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * @file Holds back questions to the person (whether to reload for an update, say) while something must not be
 * interrupted, such as a lecture.
 */

let holders = 0;
const listeners = new Set<() => void>();
const tell = () => listeners.forEach((listener) => listener());

/** Holds such questions back until the returned function is called. */
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

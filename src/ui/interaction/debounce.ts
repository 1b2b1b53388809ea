/** @file Debouncing: what is done once nothing has happened for a moment. A timer that looks again later is cheaper than a new one at every sign. */

/** After so long without a sign a hand has gone, and what it did is looked at in full. */
export const DEBOUNCE_MS = 200;

export interface Debounced {
  /** To be called at every sign. */
  readonly sign: () => void;
  /** What has not rested yet never will. */
  readonly stop: () => void;
}

/** Calls `action` once when signs have stopped coming. */
export function debounce(action: () => void, ms = DEBOUNCE_MS): Debounced {
  let last = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const look = () => {
    const left = last + ms - performance.now();
    timer = left > 0 ? setTimeout(look, left) : null;
    if (timer === null) action();
  };
  return {
    sign: () => {
      last = performance.now();
      timer ??= setTimeout(look, ms);
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}

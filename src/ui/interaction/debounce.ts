/**
 * @file Debouncing: an action once signs have stopped coming. One timer that looks again later is cheaper
 * than a new one at every sign.
 */

/** After this long without a sign, a person counts as having let go, and what they did is shown in full. */
export const DEBOUNCE_MS = 200;

export interface Debounced {
  /** To be called at every sign. */
  readonly sign: () => void;
  /** Cancels the action if it is still to come. */
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

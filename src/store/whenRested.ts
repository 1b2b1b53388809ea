/** @file Does something once when signs have stopped coming. A timer that looks again later is cheaper than a new one at every sign. */

/** Gives what to call at every sign; `rested` is called so many milliseconds after the last one. */
export function whenRested(ms: number, rested: () => void): () => void {
  let last = 0;
  let waits = false;
  const look = () => {
    const left = last + ms - performance.now();
    waits = left > 0;
    if (waits) setTimeout(look, left);
    else rested();
  };
  return () => {
    last = performance.now();
    if (waits) return;
    waits = true;
    setTimeout(look, ms);
  };
}

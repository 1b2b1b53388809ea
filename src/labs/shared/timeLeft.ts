/** @file How long something still takes, as people say it. */

const LEAST_FRACTION = 0.02;
const LEAST_MS = 400;

/** "3 s", "2 min"; null while it is too early to tell, and when it is done. */
export function timeLeft(fraction: number, elapsedMs: number): string | null {
  if (!(fraction > LEAST_FRACTION && fraction < 1) || elapsedMs < LEAST_MS) return null;
  const seconds = Math.ceil(((elapsedMs / fraction) * (1 - fraction)) / 1000);
  return seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}

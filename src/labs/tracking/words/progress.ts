/** @file How long something still takes, as people say it. */

const LEAST_MS = 400;

/** "3 s", "2 min"; null while nothing can be said yet. */
export function secondsLeft(fraction: number, elapsedMs: number): string | null {
  if (!(fraction > 0.02) || elapsedMs < LEAST_MS) return null;
  const seconds = ((elapsedMs / fraction) * (1 - fraction)) / 1000;
  if (seconds < 1) return "1 s";
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}

/** @file How long a run still takes, as one says it. */

const LEAST_FRACTION = 0.03;
const LEAST_MS = 700;

/** "8 s", "3 min"; null while it is too early to tell. */
export function timeLeft(fraction: number, elapsed: number): string | null {
  if (fraction < LEAST_FRACTION || elapsed < LEAST_MS || fraction >= 1) return null;
  const seconds = ((elapsed / fraction) * (1 - fraction)) / 1000;
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  return `${Math.round(seconds / 60)} min`;
}

/** @file The time that something still takes, in words. */

const LEAST_FRACTION = 0.02;
const LEAST_MS = 400;

/**
 * "3 s", "2 min"; null while it is too early to tell, and at the end.
 * @param from the fraction that was done when the time started
 */
export function timeLeft(fraction: number, elapsedMs: number, from = 0): string | null {
  const since = fraction - from;
  if (!(since > LEAST_FRACTION * (1 - from) && fraction < 1) || elapsedMs < LEAST_MS) return null;
  const seconds = Math.ceil(((elapsedMs / since) * (1 - fraction)) / 1000);
  return seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}

/** @file The time that a lecture has taken, compared with the plan. */

export interface Pace {
  /** Milliseconds. */
  readonly elapsed: number;
  /** How many minutes the lecture is ahead (above 0) or behind (below 0), rounded. */
  readonly ahead: number;
}

/** The share of the time that should have passed at this step. Steps with longer notes take more. */
export function plannedShare(notes: readonly number[], step: number): number {
  const weights = notes.map((length) => 1 + length / 400);
  const sum = (upTo: number) => weights.slice(0, upTo).reduce((a, b) => a + b, 0);
  return sum(step) / sum(weights.length);
}

/**
 * @param began when the talk began
 * @param share the share of the lecture that is done
 */
export function paceOf(now: number, began: number, share: number, minutes: number): Pace {
  const elapsed = Math.max(0, now - began);
  return { elapsed, ahead: Math.trunc(share * minutes - elapsed / 60_000) };
}

const two = (count: number) => String(count).padStart(2, "0");

/** "7:05", "1:07:05". */
export function clockText(elapsed: number): string {
  const seconds = Math.floor(elapsed / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

export function paceText({ ahead }: Pace): string {
  if (ahead === 0) return "on time";
  const minutes = Math.abs(ahead) === 1 ? "1 minute" : `${Math.abs(ahead)} minutes`;
  return ahead > 0 ? `${minutes} ahead` : `${minutes} behind`;
}

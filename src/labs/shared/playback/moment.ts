/** @file The step of the clock for the view of a saved picture; while the clock plays, the link of the page has none. */
import type { Playback } from "./playback";

interface OfRun {
  /** The step in the link. */
  readonly t: number | null;
  readonly steps: number;
}

export function momentOf(clock: Playback, { t, steps }: OfRun): { readonly t: number | null } {
  const now = clock.getState().t;
  return { t: now === (t ?? steps) ? t : now };
}

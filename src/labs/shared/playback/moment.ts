/** @file The step that a clock shows, as the view of a saved picture names it: while it plays, the link of the page names none. */
import type { Playback } from "./playback";

interface OfRun {
  /** As the link has it. */
  readonly t: number | null;
  readonly steps: number;
}

export function momentOf(clock: Playback, { t, steps }: OfRun): { readonly t: number | null } {
  const now = clock.getState().t;
  return { t: now === (t ?? steps) ? t : now };
}

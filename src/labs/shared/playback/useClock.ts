/** @file The clock of a lab, or of a part of one: as long as its run, paused where the link says, gone with the page. */
import { useEffect, useState } from "react";
import { createPlayback, type Playback } from "./playback";
import { useFirstPlay } from "./useFirstPlay";
import { useLinkedStep } from "./useLinkedStep";

interface Clocked {
  readonly lab: string;
  readonly steps: number;
  /** The part of the run that is visible; absent: all of it. */
  readonly span?: readonly [from: number, to: number];
  /** Where the link pauses it; null: at the end. */
  readonly t: number | null;
  /** Whether it goes by itself on a first visit. */
  readonly plays: boolean;
  /** The same one as long as it means the same. */
  readonly onPause: (t: number | null) => void;
}

export function useClock({ lab, steps, span, t, plays, onPause }: Clocked): Playback {
  const [playback] = useState(() => createPlayback(steps, Math.min(steps, t ?? steps)));
  const [from, to] = span ?? [0, steps];
  useEffect(() => playback.setRange(steps, from, to), [playback, steps, from, to]);
  useEffect(() => playback.dispose, [playback]);
  useLinkedStep(playback, t, onPause);
  useFirstPlay(lab, playback, plays);
  return playback;
}

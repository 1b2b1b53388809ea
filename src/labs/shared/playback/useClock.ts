/** @file Makes the clock of a lab, or of a part: as long as its run, and paused where the link says. */
import { useEffect, useState } from "react";
import { createPlayback, type Playback } from "./playback";
import { useFirstPlay } from "./useFirstPlay";
import { useLinkedStep } from "./useLinkedStep";

interface Clocked {
  readonly lab: string;
  readonly steps: number;
  /** The visible part of the run; absent: all of it. */
  readonly span?: readonly [from: number, to: number];
  /** The step at which the link pauses; null: the end. */
  readonly t: number | null;
  /** Whether it may start to play on a first visit. */
  readonly plays: boolean;
  /** Must stay the same function between renders. */
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

/** @file Plays the run once on a person's first visit. */
import { useEffect } from "react";
import type { Playback } from "./playback";
import { mayMove } from "../firstVisit";

const WAIT_MS = 600;

/**
 * @param lab the lab whose first visit counts
 * @param wanted whether the link says nothing about the clock
 */
export function useFirstPlay(lab: string, playback: Playback, wanted: boolean): void {
  useEffect(() => {
    if (!wanted || !mayMove(lab)) return undefined;
    const timer = setTimeout(playback.play, WAIT_MS);
    return () => clearTimeout(timer);
    // Only what one arrives with decides.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [playback]);
}

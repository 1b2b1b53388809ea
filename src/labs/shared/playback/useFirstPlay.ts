/** @file Somebody who is here for the first time sees the run happen once. */
import { useEffect } from "react";
import type { Playback } from "./playback";
import { mayMove } from "../firstVisit";

const WAIT_MS = 600;

/**
 * @param lab whose visit it is
 * @param wanted whether the link left the clock alone
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

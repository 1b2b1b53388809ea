/** @file Somebody who is here for the first time sees the run happen once. */
import { useEffect } from "react";
import type { Playback } from "./playback";

const SEEN = "mirrorstep.tracking.seen";
const WAIT_MS = 600;

/** Once per browser; where nothing is remembered, once per visit. */
function firstVisit(): boolean {
  try {
    if (localStorage.getItem(SEEN) !== null) return false;
    localStorage.setItem(SEEN, "1");
  } catch {
    return true;
  }
  return true;
}

const wantsStillness = () => window.matchMedia?.("(prefers-reduced-motion: reduce)").matches ?? true;

/** @param wanted whether the link left the clock alone */
export function useFirstPlay(playback: Playback, wanted: boolean): void {
  useEffect(() => {
    if (!wanted || wantsStillness() || !firstVisit()) return undefined;
    const timer = setTimeout(playback.play, WAIT_MS);
    return () => clearTimeout(timer);
    // Only what one arrives with decides.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [playback]);
}

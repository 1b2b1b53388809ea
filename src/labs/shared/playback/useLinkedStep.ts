/** @file Keeps the clock and the step in the link in agreement. */
import { useEffect, useRef } from "react";
import { debounce } from "../../../ui/interaction/debounce";
import type { Playback } from "./playback";

/**
 * Writes the step of a pause into the link; while the clock plays, the link has none.
 * @param write must stay the same function between renders
 */
export function useLinkedStep(playback: Playback, t: number | null, write: (t: number | null) => void): void {
  const isFollowing = useRef(false);
  useEffect(() => {
    isFollowing.current = true;
    playback.follow(t);
    isFollowing.current = false;
    // Only another link moves the clock from outside.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [t]);
  useEffect(() => {
    const tell = () => {
      const { playing, held, t: now } = playback.getState();
      write(playing || !held ? null : now);
    };
    const { sign, stop } = debounce(tell);
    const unsubscribe = playback.subscribe((state, before) => {
      if (state.t === before.t && state.playing === before.playing) return;
      if (isFollowing.current || state.steps !== before.steps) return;
      if (state.playing && before.playing) return;
      sign();
    });
    return () => {
      unsubscribe();
      stop();
    };
  }, [playback, write]);
}

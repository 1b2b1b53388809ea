/** @file Gives the clock to components. What moves with it gets every step; what prints numbers gets steps at a readable pace. */
import { createContext, useCallback, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import { shownStep, type Playback, type PlaybackState } from "./playback";

const PlaybackContext = createContext<Playback | null>(null);
export const PlaybackProvider = PlaybackContext;

export function usePlayback(): Playback {
  const playback = useContext(PlaybackContext);
  if (playback === null)
    throw new Error("usePlayback was called outside a PlaybackProvider; wrap the lab in one");
  return playback;
}

/** Calls back at every change of the shown step, without rendering. */
export function useShownStep(show: (t: number, state: PlaybackState) => void): void {
  const playback = usePlayback();
  useEffect(() => {
    const tell = () => show(shownStep(playback.getState()), playback.getState());
    tell();
    return playback.subscribe(tell);
  }, [playback, show]);
}

/** While playing, text changes no more often than this, because nobody could read it. */
const TEXT_MS = 90;

/** The shown step for text: at once when paused, a few times a second while playing. */
export function useReadableStep(): number {
  const playback = usePlayback();
  const [t, setT] = useState(() => shownStep(playback.getState()));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = -Infinity;
    const tell = () => {
      timer = undefined;
      last = performance.now();
      setT(shownStep(playback.getState()));
    };
    const later = () => {
      if (timer !== undefined) return;
      const wait = last + TEXT_MS - performance.now();
      if (wait <= 0) tell();
      else timer = setTimeout(tell, wait);
    };
    tell();
    const unsubscribe = playback.subscribe(later);
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [playback]);
  return t;
}

/** One part of the clock's state; the component renders only when that part changes. */
export const usePlaybackPart = <Part,>(select: (state: PlaybackState) => Part): Part =>
  useStore(usePlayback(), select);

const NEVER_MOVES = () => () => undefined;

/** The shown step; null if there is no clock. */
export function useStepIfAny(): number | null {
  const playback = useContext(PlaybackContext);
  const now = useCallback(() => playback && shownStep(playback.getState()), [playback]);
  return useSyncExternalStore(playback?.subscribe ?? NEVER_MOVES, now, now);
}

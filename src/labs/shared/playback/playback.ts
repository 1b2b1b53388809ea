/** @file The clock of a lab: the step that is looked at. It is kept outside of React, so that no frame renders anything. */
import { createStore, type StoreApi } from "zustand/vanilla";

export const SPEEDS = ["half", "one", "four", "max"] as const;
export type Speed = (typeof SPEEDS)[number];
const SPEED_FACTORS: Readonly<Record<Speed, number>> = { half: 0.5, one: 1, four: 4, max: 12 };

export interface PlaybackState {
  /** The range of steps that is played: the whole run, or the visible part. */
  readonly first: number;
  readonly last: number;
  /** Last step of the run. */
  readonly steps: number;
  readonly t: number;
  readonly playing: boolean;
  /** Whether a person has paused the clock at its step; false when it has reached the end by itself. */
  readonly held: boolean;
  /** The step that is pointed at, shown instead of t as long as that lasts. */
  readonly hover: number | null;
  readonly speed: Speed;
}

export interface Playback extends StoreApi<PlaybackState> {
  readonly play: () => void;
  readonly pause: () => void;
  readonly toggle: () => void;
  /** Goes to a step and pauses. */
  readonly seek: (t: number) => void;
  /** Goes to the step at which a link pauses or, without one, to the end; keeps playing if it does. */
  readonly follow: (t: number | null) => void;
  /** Remembers the step and whether the clock plays; returns how to restore that. */
  readonly keep: () => () => void;
  readonly nudge: (by: number) => void;
  readonly point: (t: number | null) => void;
  readonly setSpeed: (speed: Speed) => void;
  /** Sets the length of the run and its visible part. */
  readonly setRange: (steps: number, first: number, last: number) => void;
  readonly dispose: () => void;
}

/** What drives the clock; tests bring their own. */
export interface Frames {
  readonly request: (callback: (now: number) => void) => number;
  readonly cancel: (id: number) => void;
}

const animationFrames: Frames = {
  request: (callback) => requestAnimationFrame(callback),
  cancel: (id) => cancelAnimationFrame(id),
};

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** How many seconds a range takes at speed 1: sixty steps a second, within limits, so that it can be followed. */
export const durationOf = (steps: number) => clamp(steps / 60, 4, 12);

/** The step that all panels show. */
export const shownStep = ({ hover, t }: Pick<PlaybackState, "hover" | "t">) => hover ?? t;

export function createPlayback(steps: number, t: number, frames: Frames = animationFrames): Playback {
  const store = createStore<PlaybackState>()(() => ({
    first: 0,
    last: steps,
    steps,
    t,
    playing: false,
    held: t < steps,
    hover: null,
    speed: "one" as const,
  }));
  let frame = 0;
  let before: number | null = null;
  let exact = t;
  /** The step of the last pause, which may lie beyond the part of the run that is computed. */
  let asked: number | null = null;

  const stop = () => {
    frames.cancel(frame);
    before = null;
  };
  const tick = (now: number) => {
    const { first, last, playing, speed } = store.getState();
    if (!playing) return;
    if (before !== null) {
      const perSecond = ((last - first) / durationOf(last - first)) * SPEED_FACTORS[speed];
      exact = Math.min(last, exact + (Math.min(100, now - before) / 1000) * perSecond);
    }
    before = now;
    const next = Math.floor(exact);
    if (exact >= last) {
      stop();
      store.setState(({ steps: length }) => ({ t: last, playing: false, held: last < length }));
      return;
    }
    if (next !== store.getState().t) store.setState({ t: next });
    frame = frames.request(tick);
  };
  const play = () => {
    const { t: now, first, last, playing } = store.getState();
    if (playing) return;
    asked = null;
    exact = now >= last || now < first ? first : now;
    store.setState({ t: exact, playing: true, held: true, hover: null });
    frame = frames.request(tick);
  };
  const pause = () => {
    stop();
    if (store.getState().playing) store.setState({ playing: false });
  };
  const seek = (to: number) => {
    stop();
    asked = null;
    store.setState((state) => ({ t: clamp(Math.round(to), 0, state.steps), playing: false, held: true }));
  };
  const follow = (to: number | null) => {
    asked = to;
    store.setState((state) =>
      state.playing ? state : { t: clamp(to ?? state.steps, 0, state.steps), held: to !== null },
    );
  };
  const keep = () => {
    const { t: then, playing, held } = store.getState();
    return () => {
      stop();
      store.setState({ t: then, playing: false, held });
      if (playing) play();
    };
  };
  return {
    ...store,
    play,
    pause,
    toggle: () => (store.getState().playing ? pause() : play()),
    seek,
    follow,
    keep,
    nudge: (by) => seek(store.getState().t + by),
    point: (hover) => {
      if (store.getState().hover !== hover) store.setState({ hover });
    },
    setSpeed: (speed) => store.setState({ speed }),
    setRange: (length, first, last) =>
      store.setState((state) => {
        const wanted = state.t < state.steps ? state.t : (asked ?? length);
        return {
          steps: length,
          first,
          last,
          t: Math.min(state.playing ? state.t : wanted, length),
          hover: state.hover === null ? null : Math.min(state.hover, length),
        };
      }),
    dispose: stop,
  };
}

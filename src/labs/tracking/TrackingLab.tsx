/** @file The tracking lab on its store. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useLab, useLabStore } from "../../store/context";
import { withView, type LabState, type LabStore } from "../../store/labStore";
import { whenRested } from "../../ui/interaction/rest";
import { createPlayback, type Playback } from "./playback/playback";
import { PlaybackProvider } from "./playback/context";
import { useFirstPlay } from "./playback/useFirstPlay";
import { usePlaybackKeys } from "./playback/useKeys";
import { createCamera } from "./time/camera";
import { TimeContext } from "./time/context";
import { spanOf } from "./time/span";
import { TrackingView } from "./TrackingView";
import type { TrackingTypes } from "./state";

/** The paused step goes into the link; while it plays the link names none. */
function useLinkedStep(playback: Playback, { view: { t }, edit }: LabState<TrackingTypes>) {
  const isFollowing = useRef(false);
  useEffect(() => {
    isFollowing.current = true;
    playback.follow(t);
    isFollowing.current = false;
    // Only another link moves the clock from outside.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [t]);
  useEffect(() => {
    const write = () => {
      const { playing, held, t: now } = playback.getState();
      edit(withView({ t: playing || !held ? null : now }));
    };
    const { sign, stop } = whenRested(write);
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
  }, [playback, edit]);
}

/** When an edit makes the run longer or shorter, a pause at its end stays at the end, another inside. */
function usePauseInside(store: LabStore<TrackingTypes>) {
  useEffect(
    () =>
      store.subscribe(({ params: { steps }, view, past, edit }, before) => {
        const { t } = view;
        // A link brings a view of its own.
        if (t === null || view !== before.view || steps === before.params.steps) return;
        const inside = t >= before.params.steps ? steps : Math.min(t, steps);
        if (inside !== t) edit(withView({ t: inside }), { gesture: past.at(-1)?.gesture });
      }),
    [store],
  );
}

export default function TrackingLab() {
  const state = useLab<TrackingTypes>();
  const { params, view, edit } = state;
  const { steps } = params;
  const [playback] = useState(() => createPlayback(steps, Math.min(steps, view.t ?? steps)));
  const root = useRef<HTMLDivElement>(null);
  const [camera] = useState(createCamera);
  const setSpan = useCallback((span: [number, number] | null) => edit(withView({ span })), [edit]);
  const time = useMemo(() => {
    const span = spanOf(view.span && view.span[1] <= steps ? view.span : null, steps);
    return { steps, span, zoomed: span[1] - span[0] < steps, camera, setSpan };
  }, [view.span, steps, camera, setSpan]);
  useEffect(() => playback.setRange(steps, ...time.span), [playback, steps, time.span]);
  useEffect(() => playback.dispose, [playback]);
  usePauseInside(useLabStore<TrackingTypes>());
  useLinkedStep(playback, state);
  usePlaybackKeys(root, playback);
  useFirstPlay(playback, view.t === null && view.span === null && !view.embed);
  return (
    <PlaybackProvider value={playback}>
      <TimeContext value={time}>
        <TrackingView state={state} root={root} />
      </TimeContext>
    </PlaybackProvider>
  );
}

/** @file Connects the Tracking lab with its store. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useLab, useLabStore } from "../../store/context";
import { withView, type LabStore } from "../../store/labStore";
import { PlaybackProvider } from "../shared/playback/context";
import { useClock } from "../shared/playback/useClock";
import { usePlaybackKeys } from "../shared/playback/useKeys";
import { clockOf } from "./look";
import { createCamera } from "./time/camera";
import { TimeContext } from "./time/context";
import { spanOf } from "./time/span";
import { TrackingView } from "./TrackingView";
import type { TrackingTypes } from "./state";

/** When an edit changes the number of steps, a pause at the end stays at the end, and any other stays inside the run. */
function usePauseInside(store: LabStore<TrackingTypes>) {
  useEffect(
    () =>
      store.subscribe(({ params, view, past, edit }, before) => {
        const { t, span } = view;
        const [end, was] = [clockOf(params, view), clockOf(before.params, before.view)];
        if (t === null || end === was) return;
        // A link has set the view, with a pause that fits.
        const isAtEnd = view === before.view && t >= was;
        const inside = isAtEnd ? end : Math.min(t, end);
        if (inside === t) return;
        const seen = span !== null && span[1] > end ? null : span;
        edit(withView({ t: inside, span: seen }), { gesture: past.at(-1)?.gesture });
      }),
    [store],
  );
}

export default function TrackingLab() {
  const state = useLab<TrackingTypes>();
  const { params, view, edit } = state;
  const steps = clockOf(params, view);
  const root = useRef<HTMLDivElement>(null);
  const [camera] = useState(createCamera);
  const pause = useCallback((t: number | null) => edit(withView({ t })), [edit]);
  const setSpan = useCallback((span: [number, number] | null) => edit(withView({ span })), [edit]);
  const time = useMemo(() => {
    const span = spanOf(view.span && view.span[1] <= steps ? view.span : null, steps);
    return { steps, span, zoomed: span[1] - span[0] < steps, camera, setSpan };
  }, [view.span, steps, camera, setSpan]);
  const plays = view.t === null && view.span === null && !view.embed;
  const { span } = time;
  const playback = useClock({ lab: "tracking", steps, span, t: view.t, plays, onPause: pause });
  usePauseInside(useLabStore<TrackingTypes>());
  usePlaybackKeys(root, playback);
  return (
    <PlaybackProvider value={playback}>
      <TimeContext value={time}>
        <TrackingView state={state} root={root} />
      </TimeContext>
    </PlaybackProvider>
  );
}

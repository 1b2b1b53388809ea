/** @file The tracking lab on its store. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useLab, useLabStore } from "../../store/context";
import { withView, type LabStore } from "../../store/labStore";
import { PlaybackProvider } from "../shared/playback/context";
import { useClock } from "../shared/playback/useClock";
import { usePlaybackKeys } from "../shared/playback/useKeys";
import { createCamera } from "./time/camera";
import { TimeContext } from "./time/context";
import { spanOf } from "./time/span";
import { TrackingView } from "./TrackingView";
import type { TrackingTypes } from "./state";

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

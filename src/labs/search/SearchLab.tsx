/** @file The search lab on its store. */
import { useCallback, useEffect, useRef, useState } from "react";
import { useLab } from "../../store/context";
import { withView } from "../../store/labStore";
import { ROOT } from "../../ui/useRootEvent";
import { PlaybackProvider } from "../shared/playback/context";
import { createPlayback } from "../shared/playback/playback";
import { useFirstPlay } from "../shared/playback/useFirstPlay";
import { usePlaybackKeys } from "../shared/playback/useKeys";
import { useLinkedStep } from "../shared/playback/useLinkedStep";
import { placeOf } from "../shared/pinned/place";
import { usePinned } from "../shared/pinned/usePinned";
import { SearchView } from "./SearchView";
import type { SearchTypes } from "./state";
import { stepsOf } from "./words";

export default function SearchLab() {
  const state = useLab<SearchTypes>();
  const { view, trace, edit } = state;
  const isBeside = view.pin !== undefined && placeOf(view, false) === "beside";
  const pinned = usePinned<SearchTypes>(state, isBeside);
  /** One clock for both: it goes on as long as either does. */
  const steps = Math.max(trace ? stepsOf(trace) : 0, isBeside && pinned.run ? stepsOf(pinned.run) : 0);
  const [playback] = useState(() => createPlayback(steps, Math.min(steps, view.t ?? steps)));
  const root = useRef<HTMLDivElement>(null);
  const pause = useCallback((t: number | null) => edit(withView({ t })), [edit]);
  useEffect(() => playback.setRange(steps, 0, steps), [playback, steps]);
  useEffect(() => playback.dispose, [playback]);
  useLinkedStep(playback, view.t, pause);
  usePlaybackKeys(root, playback);
  useFirstPlay("search", playback, view.t === null && !view.embed);
  return (
    <PlaybackProvider value={playback}>
      <div ref={root} {...ROOT}>
        <SearchView state={state} pinned={pinned} steps={steps} />
      </div>
    </PlaybackProvider>
  );
}

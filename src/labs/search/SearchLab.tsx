/** @file Connects the Search lab with its store. */
import { useCallback, useRef } from "react";
import { useLab } from "../../store/context";
import { withView } from "../../store/labStore";
import { ROOT } from "../../ui/useRootEvent";
import { PlaybackProvider } from "../shared/playback/context";
import { useClock } from "../shared/playback/useClock";
import { usePlaybackKeys } from "../shared/playback/useKeys";
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
  /** Both runs share a clock, which goes on as long as either of them. */
  const steps = Math.max(trace ? stepsOf(trace) : 0, isBeside && pinned.run ? stepsOf(pinned.run) : 0);
  const root = useRef<HTMLDivElement>(null);
  const pause = useCallback((t: number | null) => edit(withView({ t })), [edit]);
  const { t } = view;
  const plays = t === null && !view.embed;
  const playback = useClock({ lab: "search", steps, t, plays, onPause: pause });
  usePlaybackKeys(root, playback);
  return (
    <PlaybackProvider value={playback}>
      <div ref={root} {...ROOT}>
        <SearchView state={state} pinned={pinned} steps={steps} />
      </div>
    </PlaybackProvider>
  );
}

/** @file The pinned setting: computed, passed to the figures, and compared in words. */
import { useEffect, useMemo } from "react";
import type { LabState } from "../../../store/labStore";
import { useDebouncedWhileMoving } from "../../../ui/interaction/useDebounced";
import { Compared } from "../../shared/pinned/Compared";
import { usePinned } from "../../shared/pinned/usePinned";
import { placeOf } from "../../shared/pinned/place";
import type { SeenPin } from "./seen";
import type { BoundsTypes } from "../state";
import { behindOf, besideOf } from "./behind";
import { useBeside } from "./useBeside";
import { comparison } from "./words";

export interface PinnedProps {
  readonly state: LabState<BoundsTypes>;
  readonly onSeen: (seen: SeenPin | null) => void;
}

const always = () => true;

export function Pinned({ state, onSeen }: PinnedProps) {
  const at = placeOf(state.view, true);
  const pinned = usePinned<BoundsTypes>(state, at !== "off");
  const { run } = pinned;
  const behind = useMemo(
    () => (at === "off" ? null : at === "beside" ? besideOf(run) : behindOf(run)),
    [at, run],
  );
  const place = useBeside(state, run, at === "beside");
  useEffect(() => onSeen({ behind, place }), [onSeen, behind, place]);
  useEffect(() => () => onSeen(null), [onSeen]);
  const now = useDebouncedWhileMoving(state.params, always);
  const words = useMemo(() => run && { text: comparison(now, run.params), each: [] }, [now, run]);
  return at === "off" ? null : <Compared words={words} pinned={pinned} />;
}

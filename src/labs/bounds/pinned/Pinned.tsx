/** @file The pinned setting: computed as the pinned run of any lab, handed to the figures, and said in words. */
import { useEffect, useMemo } from "react";
import type { LabState } from "../../../store/labStore";
import { Explained } from "../../../ui/Explained";
import { useDebouncedWhileMoving } from "../../../ui/interaction/useDebounced";
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
  const { run, problem } = usePinned<BoundsTypes>(state, at !== "off");
  const behind = useMemo(
    () => (at === "off" ? null : at === "beside" ? besideOf(run) : behindOf(run)),
    [at, run],
  );
  const place = useBeside(state, run, at === "beside");
  useEffect(() => onSeen({ behind, place }), [onSeen, behind, place]);
  useEffect(() => () => onSeen(null), [onSeen]);
  const now = useDebouncedWhileMoving(state.params, always);
  const words = useMemo(() => run && comparison(now, run.params), [now, run]);
  const text = problem ?? words;
  return text === null || at === "off" ? null : (
    <p className="pinned-words">
      <Explained text={text} />
    </p>
  );
}

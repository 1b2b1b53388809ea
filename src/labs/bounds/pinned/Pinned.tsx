/** @file The pinned setting: computed as the pinned run of any lab, handed to the figures, and said in words. */
import { useEffect, useMemo } from "react";
import type { LabState } from "../../../store/labStore";
import { Explained } from "../../../ui/Explained";
import { useCalm } from "../../../ui/interaction/settled";
import { usePinned } from "../../shared/pinned/usePinned";
import type { Behind } from "../behind";
import type { BoundsTypes } from "../state";
import { behindOf } from "./behind";
import { comparison } from "./words";

export interface PinnedProps {
  readonly state: LabState<BoundsTypes>;
  readonly onBehind: (behind: Behind | null) => void;
}

const always = () => true;

export function Pinned({ state, onBehind }: PinnedProps) {
  const { run, problem } = usePinned<BoundsTypes>(state);
  const behind = useMemo(() => behindOf(run), [run]);
  useEffect(() => onBehind(behind), [onBehind, behind]);
  useEffect(() => () => onBehind(null), [onBehind]);
  const now = useCalm(state.params, always);
  const words = useMemo(() => run && comparison(now, run.params), [now, run]);
  const text = problem ?? words;
  return text === null ? null : (
    <p className="pinned-words">
      <Explained text={text} />
    </p>
  );
}

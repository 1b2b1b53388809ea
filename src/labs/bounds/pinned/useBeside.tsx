/** @file The figures of a pinned setting, each beside that of the present one. */
import { useMemo } from "react";
import { useFigureTheme } from "../../../charts/useFigureTheme";
import type { LabState } from "../../../store/labStore";
import { useDebouncedWhileMoving } from "../../../ui/interaction/useDebounced";
import { ComparedFigure } from "../../shared/pinned/ComparedFigure";
import { ComparingContext, type Comparing } from "../../shared/pinned/comparing";
import { keyWords, listed } from "../../shared/pinned/words";
import type { SeenPin } from "./seen";
import { drawPinned } from "../draw";
import { BOUNDS_FIGURES } from "../figures";
import type { BoundsTrace } from "../run/types";
import type { BoundsTypes } from "../state";
import { loadLevels } from "../triangle/loadLevels";
import { useLevels } from "../triangle/useLevels";
import { COMPARED_FIELDS } from "./words";

const always = () => true;
const NO_FIGURES: readonly never[] = [];

/** Draws a pinned setting on the axes of the present one, which do not change during a drag. */
function useDraw(shown: BoundsTrace | null, pinned: BoundsTrace | null): Comparing["draw"] {
  const other = useDebouncedWhileMoving(shown, always);
  const levels = useLevels(pinned?.params.surface ?? "bound", loadLevels);
  return useMemo(
    () => (id, run, _t, viewport) => {
      const figure = BOUNDS_FIGURES.find((one) => one === id);
      // The trace of the pinned setting, which is of this lab.
      const trace = run as BoundsTrace;
      return figure === undefined ? null : drawPinned(figure, { trace, levels, other }, viewport);
    },
    [other, levels],
  );
}

/** Replaces each figure by two; null if the pinned setting is not shown beside. */
export function useBeside(
  { params, view, trace }: LabState<BoundsTypes>,
  pinned: BoundsTrace | null,
  isBeside: boolean,
): SeenPin["place"] {
  const theme = useFigureTheme(view.theme === "projector");
  const draw = useDraw(trace, pinned);
  const now = useDebouncedWhileMoving(params, always);
  const { pin } = view;
  return useMemo(() => {
    if (!isBeside || pin === undefined) return null;
    const differs = listed(keyWords(COMPARED_FIELDS, now, pin));
    const common = { place: "beside", behind: NO_FIGURES, clocked: NO_FIGURES, theme } as const;
    // The present setting is not drawn anew.
    const comparing: Comparing = { ...common, run: null, pinned, draw, differs };
    return (figure) => (
      <ComparingContext value={comparing}>
        <ComparedFigure {...figure} />
      </ComparingContext>
    );
  }, [isBeside, pin, now, pinned, draw, theme]);
}

/** @file A figure in a lab with a pinned run: with that run's curves behind, or beside that run's figure on common axes. */
import { useMemo, type ReactNode } from "react";
import { PlainFigure, type PictureFigureProps } from "../../../charts/PictureFigure";
import type { Picture, Viewport } from "../../../charts/picture/types";
import { useHeld } from "../../../charts/picture/useHeld";
import { useStepIfAny } from "../playback/context";
import { ComparedPlace, useComparing, viewportWith } from "./ComparedPlace";
import type { Comparing } from "./comparing";
import { drawAligned, layBehind, type DrawRun, type Told } from "./compose";

const heldIn = (told: Told | null) => told?.picture.held;

type DrawTold = (viewport: Viewport) => Told | null;

/** Draws a figure at a step of the clock; null if the figure is not drawn anew. */
function useDrawRun(comparing: Comparing | null, id: string, t: number | null): DrawRun<object> | null {
  const draw = comparing?.draw ?? null;
  const isDrawn = comparing?.place === "beside" || comparing?.behind.includes(id) === true;
  return useMemo(
    () => (draw && isDrawn ? (run: object, viewport: Viewport) => draw(id, run, t, viewport) : null),
    [draw, isDrawn, id, t],
  );
}

/** How a figure is drawn together with that of the pinned run; null: as it is. */
function drawnWith(
  { place, run, pinned }: Comparing,
  draw: DrawRun<object>,
  other: Picture | null,
  hasGrips: boolean,
): DrawTold | null {
  if (run === null || pinned === null) return null;
  if (place === "behind") return (viewport) => layBehind(draw, run, other, viewport, !hasGrips);
  // Grips need the figure's own axes.
  if (hasGrips) return null;
  return (viewport) => {
    const picture = drawAligned(draw, [run, pinned], other, viewport);
    return picture && { picture, more: "" };
  };
}

/** The step of the clock that a figure shows; null if it shows none. */
function useStepOf(comparing: Comparing | null, id: string): number | null {
  const t = useStepIfAny();
  return comparing?.clocked.includes(id) === true ? t : null;
}

/** The end of the caption; the same element as long as it says the same. */
const useEnd = (more: string, after: ReactNode): ReactNode =>
  useMemo(
    () =>
      more === "" ? (
        after
      ) : (
        <>
          {" "}
          {more}
          {after}
        </>
      ),
    [more, after],
  );

export function ComparedFigure(props: PictureFigureProps) {
  const { id, words, viewport, picture, after, children } = props;
  const comparing = useComparing(id);
  const t = useStepOf(comparing, id);
  const hasGrips = Boolean(children);
  const drawRun = useDrawRun(comparing, id, t);
  const pinned = comparing?.pinned ?? null;
  // This stays the same during a drag.
  const other = useMemo(
    () => (drawRun && pinned && viewport ? drawRun(pinned, viewport) : null),
    [drawRun, pinned, viewport],
  );
  const draw = useMemo(
    () => (comparing && drawRun && pinned ? drawnWith(comparing, drawRun, other, hasGrips) : null),
    [comparing, drawRun, pinned, other, hasGrips],
  );
  const told = useHeld(picture && viewport, draw, heldIn);
  const shown = told?.picture ?? picture;
  const end = useEnd(told?.more ?? "", after);
  return (
    <ComparedPlace {...{ id, comparing, words, shown, t }}>
      <PlainFigure {...props} picture={shown} after={end} viewport={viewportWith(comparing, viewport)} />
    </ComparedPlace>
  );
}

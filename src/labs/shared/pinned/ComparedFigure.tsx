/** @file A figure in a lab that compares: with the curves of the pinned run behind, or on axes that hold those of the figure beside it. */
import { useMemo, type ReactNode } from "react";
import { PlainFigure, type PictureFigureProps } from "../../../charts/PictureFigure";
import type { Paper, Picture } from "../../../charts/picture/types";
import { useHeld } from "../../../charts/picture/useHeld";
import { useStepIfAny } from "../playback/context";
import { ComparedPlace, paperWith, useComparing } from "./ComparedPlace";
import type { Comparing } from "./comparing";
import { drawOnAxesOfBoth, layBehind, type DrawRun, type Told } from "./compose";

const heldIn = (told: Told | null) => told?.picture.held;

type DrawTold = (paper: Paper) => Told | null;

/** Draws a figure at a step of the clock; null where it stands as it is. */
function useDrawRun(comparing: Comparing | null, id: string, t: number | null): DrawRun<object> | null {
  const draw = comparing?.draw ?? null;
  const isDrawn = comparing?.place === "beside" || comparing?.behind.includes(id) === true;
  return useMemo(
    () => (draw && isDrawn ? (run: object, paper: Paper) => draw(id, run, t, paper) : null),
    [draw, isDrawn, id, t],
  );
}

/** How the figure of the run that is shown is drawn with that of the other; null: as it is. */
function drawnWith(
  { place, run }: Comparing,
  draw: DrawRun<object>,
  other: Picture | null,
  hasGrips: boolean,
): DrawTold | null {
  if (run === null) return null;
  if (place === "behind") return (paper) => layBehind(draw, run, other, paper, !hasGrips);
  // Grips stand on the axes that the figure has by itself.
  if (hasGrips) return null;
  return (paper) => {
    const picture = drawOnAxesOfBoth(draw, run, other, paper);
    return picture && { picture, more: "" };
  };
}

/** The step of the clock that a figure shows; null where it shows none. */
function useStepOf(comparing: Comparing | null, id: string): number | null {
  const t = useStepIfAny();
  return comparing?.clocked.includes(id) === true ? t : null;
}

/** The same element while it says the same. */
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
  const { id, words, paper, picture, after, children } = props;
  const comparing = useComparing(id);
  const t = useStepOf(comparing, id);
  const hasGrips = Boolean(children);
  const drawRun = useDrawRun(comparing, id, t);
  const pinned = comparing?.pinned ?? null;
  // While something is dragged this stays.
  const other = useMemo(
    () => (drawRun && pinned && paper ? drawRun(pinned, paper) : null),
    [drawRun, pinned, paper],
  );
  const draw = useMemo(
    () => (comparing && drawRun && pinned ? drawnWith(comparing, drawRun, other, hasGrips) : null),
    [comparing, drawRun, pinned, other, hasGrips],
  );
  const told = useHeld(picture && paper, draw, heldIn);
  const shown = told?.picture ?? picture;
  const end = useEnd(told?.more ?? "", after);
  return (
    <ComparedPlace {...{ id, comparing, words, shown, t }}>
      <PlainFigure {...props} picture={shown} after={end} paper={paperWith(comparing, paper)} />
    </ComparedPlace>
  );
}

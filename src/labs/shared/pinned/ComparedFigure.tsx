/** @file A figure in a lab that compares: with the curves of the pinned run behind, or on axes that hold those of the figure beside it. */
import { useMemo, type ReactNode } from "react";
import { PlainFigure, type PictureFigureProps } from "../../../charts/PictureFigure";
import type { Paper } from "../../../charts/picture/types";
import { useHeld } from "../../../charts/picture/useHeld";
import { useStepIfAny } from "../playback/context";
import { ComparedPlace, paperWith, useComparing } from "./ComparedPlace";
import type { Comparing } from "./comparing";
import { drawOnAxesOfBoth, layBehind, type DrawRun, type Told } from "./compose";

const heldIn = (told: Told | null) => told?.picture.held;

type DrawTold = (paper: Paper) => Told | null;

/** How the figure of the run that is shown is drawn with the other; null: as it is. */
function drawnWith(comparing: Comparing, id: string, t: number | null, hasGrips: boolean): DrawTold | null {
  const { place, behind, run, pinned, draw } = comparing;
  if (run === null || pinned === null || draw === null) return null;
  const ofRun: DrawRun<object> = (trace, paper) => draw(id, trace, t, paper);
  const both = [run, pinned] as const;
  if (place === "behind")
    return behind.includes(id) ? (paper) => layBehind(ofRun, both, paper, !hasGrips) : null;
  // Grips stand on the axes that the figure has by itself.
  if (hasGrips) return null;
  return (paper) => {
    const picture = drawOnAxesOfBoth(ofRun, both, paper);
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
  const draw = useMemo(
    () => comparing && drawnWith(comparing, id, t, hasGrips),
    [comparing, id, t, hasGrips],
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

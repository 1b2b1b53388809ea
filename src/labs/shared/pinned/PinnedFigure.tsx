/** @file The figure of the pinned run, beside that of the run that is shown, at the same step. */
import { useMemo } from "react";
import { FigureAlone } from "../../../charts/alone";
import { Figure } from "../../../charts/Figure";
import { PictureView } from "../../../charts/picture/PictureView";
import type { FigureWords, Picture, Viewport } from "../../../charts/picture/types";
import { useHeld } from "../../../charts/picture/useHeld";
import { useViewport } from "../../../charts/picture/useViewport";
import { Explained } from "../../../ui/Explained";
import { Rich } from "../../../ui/Rich";
import { unbroken } from "../../../ui/unbroken";
import type { Comparing } from "./comparing";
import { axesWords, drawAligned } from "./compose";

interface PinnedFigureProps {
  readonly id: string;
  /** The words of the figure beside it. */
  readonly words: FigureWords;
  /** The picture beside it. */
  readonly shown: Picture | null;
  readonly comparing: Comparing;
  /** The step of the clock. */
  readonly t: number | null;
}

const heldIn = (picture: Picture | null) => picture?.held;

function usePinnedDrawing(
  { run, pinned, draw }: Comparing,
  id: string,
  t: number | null,
): ((viewport: Viewport) => Picture | null) | null {
  return useMemo(() => {
    if (draw === null || pinned === null) return null;
    const one = (trace: object, on: Viewport) => draw(id, trace, t, on);
    return (viewport) =>
      run === null ? one(pinned, viewport) : drawAligned(one, [pinned, run], one(run, viewport), viewport);
  }, [draw, run, pinned, id, t]);
}

export function PinnedFigure({ id, words, shown, comparing, t }: PinnedFigureProps) {
  const { pinned, draw, differs, theme } = comparing;
  const [room, viewport] = useViewport(theme);
  const picture = useHeld(viewport, usePinnedDrawing(comparing, id, t), heldIn);
  const isMissing = picture === null && viewport !== null && pinned !== null && draw !== null;
  const { title, caption } = picture ?? words;
  const axes = picture && shown ? axesWords(shown, picture) : "";
  return (
    <div className="compared__one">
      <p className="compared__label">
        Pinned run{differs === "" ? "" : ": "}
        <Explained text={differs} />
      </p>
      <FigureAlone value={null}>
        <Figure
          id={`pinned-${id}`}
          number={`${words.number}, pinned`}
          title={<Rich text={title.text} slots={title.slots} />}
          caption={
            picture === null ? (
              isMissing ? (
                "The pinned run has no such figure."
              ) : (
                "Not computed yet."
              )
            ) : (
              <>
                <Explained text={unbroken(caption.text)} slots={caption.slots} /> {axes}
              </>
            )
          }
        >
          <div ref={room}>
            {picture === null ? null : (
              <PictureView picture={{ ...picture, description: `Pinned run. ${picture.description}` }} />
            )}
          </div>
        </Figure>
      </FigureAlone>
    </div>
  );
}

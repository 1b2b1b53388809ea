/** @file The place of a figure, with that of the pinned run beside it if the view wants it there. */
import { useContext, type ReactNode } from "react";
import { FigureAlone } from "../../../charts/alone";
import type { FigureWords, Picture, Viewport } from "../../../charts/picture/types";
import { ComparingContext, type Comparing } from "./comparing";
import { BESIDE_GAP } from "./compose";
import { PinnedFigure } from "./PinnedFigure";
import "./pinned.css";

/** What a figure is compared with; null if nothing is, or if the figure is hidden. */
export function useComparing(id: string): Comparing | null {
  const comparing = useContext(ComparingContext);
  const alone = useContext(FigureAlone);
  return alone === null || alone === id ? comparing : null;
}

/** The viewport of a saved file: twice the room if the pinned run is beside. */
export const viewportWith = (comparing: Comparing | null, viewport: Viewport | null): Viewport | null =>
  viewport && comparing?.place === "beside"
    ? { ...viewport, width: 2 * viewport.width + BESIDE_GAP }
    : viewport;

interface ComparedPlaceProps {
  readonly id: string;
  readonly comparing: Comparing | null;
  /** The words of the figure. */
  readonly words: FigureWords;
  /** The picture of the figure, if it is known. */
  readonly shown?: Picture | null;
  /** The step of the clock that it shows. */
  readonly t?: number | null;
  readonly children: ReactNode;
}

export function ComparedPlace(props: ComparedPlaceProps) {
  const { id, comparing, words, shown = null, t = null, children } = props;
  const alone = useContext(FigureAlone);
  const isBeside = comparing?.place === "beside";
  return (
    <div
      className={isBeside ? "compared compared--beside" : "compared"}
      hidden={alone !== null && alone !== id}
    >
      <div className="compared__one">
        {isBeside ? <p className="compared__label">This run</p> : null}
        {children}
      </div>
      {isBeside ? <PinnedFigure id={id} words={words} shown={shown} comparing={comparing} t={t} /> : null}
    </div>
  );
}

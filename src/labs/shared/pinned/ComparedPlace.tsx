/** @file The place of a figure beside which that of the pinned run may stand. */
import { useContext, type ReactNode } from "react";
import { FigureAlone } from "../../../charts/alone";
import type { FigureWords, Picture, Viewport } from "../../../charts/picture/types";
import { ComparingContext, type Comparing } from "./comparing";
import { BESIDE_GAP } from "./compose";
import { PinnedFigure } from "./PinnedFigure";
import "./pinned.css";

/** What a figure is compared with; null where nothing is, and where it is not shown. */
export function useComparing(id: string): Comparing | null {
  const comparing = useContext(ComparingContext);
  const alone = useContext(FigureAlone);
  return alone === null || alone === id ? comparing : null;
}

/** What a saved file is drawn on: a pinned run that stands beside is on it, too. */
export const viewportWith = (comparing: Comparing | null, viewport: Viewport | null): Viewport | null =>
  viewport && comparing?.place === "beside"
    ? { ...viewport, width: 2 * viewport.width + BESIDE_GAP }
    : viewport;

interface ComparedPlaceProps {
  readonly id: string;
  readonly comparing: Comparing | null;
  /** Of the figure. */
  readonly words: FigureWords;
  /** Its picture, where it is known. */
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

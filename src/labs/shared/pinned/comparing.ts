/** @file What the figures of a lab know of its pinned run. */
import { createContext } from "react";
import type { FigureTheme } from "../../../charts/ink";
import type { Picture, Viewport } from "../../../charts/picture/types";
import type { Place } from "./place";

export interface Comparing {
  readonly place: Place;
  /** Figures that are drawn anew with the curves of the pinned run behind theirs. */
  readonly behind: readonly string[];
  /** Figures that show the step of a clock. */
  readonly clocked: readonly string[];
  /** The trace that is shown, once there is something of it to draw. */
  readonly run: object | null;
  readonly pinned: object | null;
  /** Draws a figure of a run; null until its code is there. */
  readonly draw:
    | ((figure: string, run: object, t: number | null, viewport: Viewport) => Picture | null)
    | null;
  /** What the pinned run has otherwise, in words; "" where it is the same. */
  readonly differs: string;
  readonly theme: FigureTheme;
}

/** Null: no run is pinned, or it is not seen. */
export const ComparingContext = createContext<Comparing | null>(null);

/** @file What the figures of a lab know about its pinned run. */
import { createContext } from "react";
import type { FigureTheme } from "../../../charts/ink";
import type { Picture, Viewport } from "../../../charts/picture/types";
import type { Place } from "./place";

export interface Comparing {
  readonly place: Place;
  /** The figures that are drawn with the curves of the pinned run behind. */
  readonly behind: readonly string[];
  /** The figures that show a step of the clock. */
  readonly clocked: readonly string[];
  /** The trace that is shown, once there is something to draw. */
  readonly run: object | null;
  readonly pinned: object | null;
  /** Draws a figure of a run; null until the code is loaded. */
  readonly draw:
    | ((figure: string, run: object, t: number | null, viewport: Viewport) => Picture | null)
    | null;
  /** Names the params in which the pinned run differs; "" if it is the same. */
  readonly differs: string;
  readonly theme: FigureTheme;
}

/** Null if no run is pinned, or if it is not shown. */
export const ComparingContext = createContext<Comparing | null>(null);

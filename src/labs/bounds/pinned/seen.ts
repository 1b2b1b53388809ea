/** @file Where and how a pinned setting is shown. */
import type { ReactNode } from "react";
import type { PictureFigureProps } from "../../../charts/PictureFigure";
import type { Behind } from "../behind";

export interface SeenPin {
  readonly behind: Behind | null;
  /** Renders something else in place of each figure; null: the figure itself. */
  readonly place: ((figure: PictureFigureProps) => ReactNode) | null;
}

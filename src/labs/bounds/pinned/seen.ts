/** @file Where a pinned setting is seen. */
import type { ReactNode } from "react";
import type { PictureFigureProps } from "../../../charts/PictureFigure";
import type { Behind } from "../behind";

export interface SeenPin {
  readonly behind: Behind | null;
  /** What stands in the place of each figure; null: the figure. */
  readonly place: ((figure: PictureFigureProps) => ReactNode) | null;
}

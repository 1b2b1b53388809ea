/** @file The layers of a plot: what stands still, what moves, and the grips on top. */
import type { ReactNode } from "react";
import type { Press } from "./usePress";
import "./plot.css";

export interface PlotSize {
  readonly width: number;
  readonly height: number;
}

interface PlotProps extends PlotSize {
  /** What the picture says, for those who do not see it. */
  readonly description: string;
  /** Repainted only when its geometry changes. */
  readonly still: ReactNode;
  /** Repainted while something is dragged, on a layer of its own. */
  readonly moving?: ReactNode;
  /** What pressing beside the grips does; whoever uses keys has the grips. */
  readonly press?: Press | undefined;
  readonly children?: ReactNode;
}

export function Plot({ width, height, description, still, moving, press, children }: PlotProps) {
  const box = { width, height, viewBox: `0 0 ${width} ${height}` };
  return (
    <div className="plot" style={{ width, height }} role="presentation" {...press}>
      <svg className="plot__layer" role="img" aria-label={description} {...box}>
        {still}
      </svg>
      <svg className="plot__layer plot__layer--moving" aria-hidden="true" {...box}>
        {moving}
      </svg>
      {children}
    </div>
  );
}

/** @file Draws each figure of the bounds lab. */
import type { Paper, Picture } from "../../charts/picture/types";
import type { BoundsParams } from "./run/params";
import { summarizeBounds } from "./run/summary";
import type { BoundsTrace, SliceResult } from "./run/types";
import type { Draw, Seen } from "../../scenario/lab";
import { targetOf } from "./defaults";
import { BOUNDS_FIGURES, type FigureId } from "./figures";
import type { Beside } from "./gather";
import type { BoundsLook } from "./look";
import { curvesOn, type Measured } from "./measured/words";
import { drawMse } from "./mse/draw";
import { brakedOf } from "./mse/words";
import { behindOf } from "./pinned/behind";
import { drawSlice } from "./slice/drawSlice";
import { tables } from "./tables";
import { createTriangles } from "./triangle/draw";
import { shownOf } from "./triangle/words";

type SeenBounds = Seen<BoundsParams, BoundsTrace, BoundsLook, Beside>;

const withMeasured = (slice: SliceResult, measured: Measured): SliceResult => ({
  ...slice,
  curves: { ...slice.curves, ...curvesOn(slice.x, measured) },
});

function pictureOf(figure: FigureId, { params, trace, beside }: SeenBounds, paper: Paper): Picture | null {
  const behind = behindOf(beside.pinned);
  switch (figure) {
    case "slice":
      return trace.slice && drawSlice(withMeasured(trace.slice, beside.measured), params, paper, behind);
    case "triangle":
      return createTriangles()(shownOf(params, targetOf(params)), beside.levels, paper, behind).picture;
    case "mse":
      return drawMse(brakedOf(summarizeBounds({ params })), paper, behind);
  }
}

const isFigure = (figure: string): figure is FigureId => BOUNDS_FIGURES.some((one) => one === figure);

export const draw: Draw<BoundsParams, BoundsTrace, BoundsLook, Beside> = (figure, seen, paper) => {
  const picture = isFigure(figure) ? pictureOf(figure, seen, paper) : null;
  return picture && isFigure(figure)
    ? { ...picture, table: (most) => tables[figure](seen.params, most) }
    : null;
};

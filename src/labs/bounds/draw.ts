/** @file Draws each figure of the bounds lab. */
import type { BoundsParams } from "./run/params";
import { summarizeBounds } from "./run/summary";
import type { BoundsTrace, SliceResult } from "./run/types";
import type { Draw } from "../../scenario/lab";
import { targetOf } from "./defaults";
import type { Beside } from "./gather";
import type { BoundsLook } from "./look";
import { curvesOn, type Measured } from "./measured/words";
import { drawMse } from "./mse/draw";
import { brakedOf } from "./mse/words";
import { drawSlice } from "./slice/draw";
import { createTriangles } from "./triangle/draw";
import { shownOf } from "./triangle/words";

const withMeasured = (slice: SliceResult, measured: Measured): SliceResult => ({
  ...slice,
  curves: { ...slice.curves, ...curvesOn(slice.x, measured) },
});

export const draw: Draw<BoundsParams, BoundsTrace, BoundsLook, Beside> = (
  figure,
  { params, trace, beside },
  paper,
) => {
  switch (figure) {
    case "slice":
      return trace.slice && drawSlice(withMeasured(trace.slice, beside.measured), params, paper);
    case "triangle":
      return createTriangles()(shownOf(params, targetOf(params)), beside.levels, paper).picture;
    case "mse":
      return drawMse(brakedOf(summarizeBounds({ params })), paper);
    default:
      return null;
  }
};

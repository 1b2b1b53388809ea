/** @file Draws each figure of the bounds lab. */
import type { BoundsParams } from "../../experiments/bounds/params";
import { summarizeBounds } from "../../experiments/bounds/summary";
import type { BoundsTrace } from "../../experiments/bounds/types";
import type { Draw } from "../../scenario/lab";
import { targetOf } from "./defaults";
import type { Beside } from "./gather";
import type { BoundsLook } from "./lab";
import { drawMse } from "./mse/draw";
import { brakedOf } from "./mse/words";
import { createTriangles } from "./triangle/draw";
import { shownOf } from "./triangle/words";

export const draw: Draw<BoundsParams, BoundsTrace, BoundsLook, Beside> = (
  figure,
  { params, beside },
  paper,
) => {
  switch (figure) {
    case "triangle":
      return createTriangles()(shownOf(params, targetOf(params)), beside.levels, paper).picture;
    case "mse":
      return drawMse(brakedOf(summarizeBounds({ params })), paper);
    default:
      return null;
  }
};

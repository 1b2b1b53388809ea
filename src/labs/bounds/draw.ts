/** @file Draws each figure of the bounds lab. */
import type { BoundsParams } from "../../experiments/bounds/params";
import { summarizeBounds } from "../../experiments/bounds/summary";
import type { BoundsTrace } from "../../experiments/bounds/types";
import type { Draw } from "../../scenario/lab";
import type { BoundsLook } from "./lab";
import { drawMse } from "./mse/draw";
import { brakedOf } from "./mse/words";

export const draw: Draw<BoundsParams, BoundsTrace, BoundsLook> = (figure, { params }, paper) => {
  switch (figure) {
    case "mse":
      return drawMse(brakedOf(summarizeBounds({ params })), paper);
    default:
      return null;
  }
};

/** @file Draws each figure of the stability lab. */
import type { StabilityLook } from "./lab";
import type { Draw } from "../../scenario/lab";
import type { StabilityParams } from "../../experiments/stability/params";
import type { StabilityTrace } from "../../experiments/stability/types";
import { drawRatio, drawThreshold } from "./threshold/draw";

export const draw: Draw<StabilityParams, StabilityTrace, StabilityLook> = (figure, { trace }, paper) => {
  switch (trace.part) {
    case "threshold":
      return figure === "ratio" ? drawRatio(trace, paper) : drawThreshold(trace, paper);
    default:
      return null;
  }
};

/** @file Draws each figure of the search lab. */
import type { Draw } from "../../scenario/lab";
import type { SearchLook } from "./look";
import { drawMap } from "./map/draw";
import type { SearchParams } from "./run/params";
import type { SearchTrace } from "./run/types";
import { drawWeights } from "./weights/draw";

export const draw: Draw<SearchParams, SearchTrace, SearchLook> = (figure, { trace, view }, paper) => {
  switch (figure) {
    case "map":
      return drawMap(trace, view.t, paper);
    case "weights":
      return drawWeights(trace, paper);
    default:
      return null;
  }
};

/** @file Draws each figure of the search lab. */
import type { Picture, Viewport } from "../../charts/picture/types";
import type { Draw, Seen } from "../../scenario/lab";
import { drawBeside } from "../shared/pinned/compose";
import type { Beside } from "../shared/pinned/gather";
import { placeOf } from "../shared/pinned/place";
import type { SearchLook } from "./look";
import { drawMap } from "./map/draw";
import type { SearchParams } from "./run/params";
import type { SearchTrace } from "./run/types";
import { table } from "./table";
import { drawWeights } from "./weights/draw";

type With = Beside<SearchTrace> | null;
type SeenWith = Seen<SearchParams, SearchTrace, SearchLook, With>;
type SeenSearch = Pick<Seen<SearchParams, SearchTrace, SearchLook>, "trace" | "view">;

function pictureOf(figure: string, { trace, view }: SeenSearch, viewport: Viewport): Picture | null {
  switch (figure) {
    case "map":
      return drawMap(trace, view.t, viewport);
    case "weights":
      return drawWeights(trace, viewport);
    default:
      return null;
  }
}

/** A figure, with that of a pinned run beside it if the view shows it. */
function pictured(figure: string, { trace, view, beside }: SeenWith, viewport: Viewport): Picture | null {
  const pinned = beside?.pinned ?? null;
  const one = (run: SearchTrace, on: Viewport) => pictureOf(figure, { trace: run, view }, on);
  return pinned === null || placeOf(view, false) === "off"
    ? one(trace, viewport)
    : drawBeside(one, [trace, pinned], viewport, beside?.differs);
}

export const draw: Draw<SearchParams, SearchTrace, SearchLook, With> = (figure, seen, viewport) => {
  const picture = pictured(figure, seen, viewport);
  return picture && { ...picture, table: (most) => table(figure, seen.trace, most) };
};

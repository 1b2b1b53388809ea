/** @file Draws each figure of the search lab. */
import type { Paper, Picture } from "../../charts/picture/types";
import type { Draw, Seen } from "../../scenario/lab";
import type { SearchLook } from "./look";
import { drawMap } from "./map/draw";
import type { SearchParams } from "./run/params";
import type { SearchTrace } from "./run/types";
import { table } from "./table";
import { drawWeights } from "./weights/draw";

type SeenSearch = Pick<Seen<SearchParams, SearchTrace, SearchLook>, "trace" | "view">;

function pictureOf(figure: string, { trace, view }: SeenSearch, paper: Paper): Picture | null {
  switch (figure) {
    case "map":
      return drawMap(trace, view.t, paper);
    case "weights":
      return drawWeights(trace, paper);
    default:
      return null;
  }
}

export const draw: Draw<SearchParams, SearchTrace, SearchLook> = (figure, seen, paper) => {
  const picture = pictureOf(figure, seen, paper);
  return picture && { ...picture, table: (most) => table(figure, seen.trace, most) };
};

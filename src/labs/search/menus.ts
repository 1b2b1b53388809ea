/** @file What the figures of the search lab are saved and copied as. */
import type { MenuSource } from "../shared/useMenus";
import { SEARCH_FIGURES, type SearchFigure } from "./lab";
import type { SearchTypes } from "./state";

export const menus: MenuSource<SearchTypes, SearchFigure> = {
  lab: "search",
  figures: SEARCH_FIGURES,
  rows: async (figure, { params }) => {
    const { searchRows, sweepRows } = await import("./run/rows");
    return figure === "weights" ? sweepRows(params) : searchRows(params);
  },
  program: async ({ params }, origin) => (await import("./python")).searchProgram(params, origin),
};

/** @file What the lab's figures are saved and copied as. */
import type { MenuSource } from "../shared/useMenus";
import { BOUNDS_FIGURES, type FigureId } from "./figures";
import type { BoundsTypes } from "./state";

export const menus: MenuSource<BoundsTypes, FigureId> = {
  lab: "bounds",
  figures: BOUNDS_FIGURES,
  rows: async ({ params }) => (await import("./run/rows")).boundsRows(params),
};

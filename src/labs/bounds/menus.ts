/** @file What the lab's figures are saved and copied as. */
import type { MenuSource } from "../shared/useMenus";
import { FIGURES, type FigureId } from "./figures";
import type { BoundsTypes } from "./state";

export const menus: MenuSource<BoundsTypes, FigureId> = {
  lab: "bounds",
  figures: FIGURES,
  rows: async (figure, { params }) => (await import("./csv")).csvRows(figure, params),
  program: async ({ params }, origin) => (await import("./python")).pythonProgram(params, origin),
};

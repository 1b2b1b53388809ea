/** @file What the lab's figures are saved and copied as. */
import type { MenuSource } from "../shared/menuSource";
import { BOUNDS_FIGURES, type FigureId } from "./figures";
import { boundsRows } from "./run/rows";
import type { BoundsTypes } from "./state";

export const menus: MenuSource<BoundsTypes, FigureId> = {
  lab: "bounds",
  figures: BOUNDS_FIGURES,
  rows: ({ params }) => Promise.resolve(boundsRows(params)),
};

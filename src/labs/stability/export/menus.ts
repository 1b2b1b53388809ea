/** @file What the figures of a part are saved and copied as. */
import type { MenuSource } from "../../shared/useMenus";
import { allFigures, partOf } from "../parts";
import type { StabilityTypes } from "../state";

export const menus: MenuSource<StabilityTypes> = {
  lab: "stability",
  figures: allFigures,
  rows: async (_, { params }) => (await import("./csv")).csvRows(params),
  programAfterRun: true,
  program: async ({ params, trace }, origin) => {
    const write = await partOf(params).program();
    return write(params, origin, trace?.part === params.part ? trace : null);
  },
};

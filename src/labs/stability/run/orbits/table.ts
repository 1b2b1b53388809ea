/** @file The params of orbits. */
import { tag } from "../../../../param/family";
import * as kinds from "../../../../param/kind";
import { param, type Table } from "../../../../param/table";
import { updateParam } from "../../../../experiments/updateParam";
import { COLUMNS, KEPT_STATES, TRANSIENT, type OrbitsParams } from "../params";
import { columns, entry, floor, logStep, PART, targetPlace } from "../shared";

export const orbitsTable: Table<OrbitsParams> = {
  part: tag("orbits", PART),
  update: updateParam("mirror", "choice"),
  target: param(entry, 0.7, "The target's first entry.", { row: targetPlace }),
  start: param(entry, 0.5, "The first belief's first entry.", {
    row: { name: "start in class 1", place: true },
  }),
  logStep: logStep([0, 0.7]),
  width: columns(COLUMNS, 512, "columns"),
  transient: param(kinds.number(TRANSIENT), 1000, "Steps before the first that is kept.", "steps left out"),
  kept: param(kinds.number(KEPT_STATES), 128, "Steps kept.", "steps shown"),
  floor,
};

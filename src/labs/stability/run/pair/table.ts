/** @file The params of a pair. */
import { tag } from "../../../../param/family";
import * as kinds from "../../../../param/kind";
import { param, type Table } from "../../../../param/table";
import { updateParam } from "../../../../experiments/updateParam";
import { MAX_CLASSES, STEP, type PairParams } from "../params";
import { PART } from "../shared";

const belief = kinds.belief({ atMost: MAX_CLASSES });

export const pairTable: Table<PairParams> = {
  part: tag("pair", PART),
  update: updateParam("mirror", "choice"),
  target: param(kinds.belief({ atMost: MAX_CLASSES, faces: true }), [0.7, 0.3], "The target.", {
    row: { name: "target q", noun: "target" },
  }),
  first: param(belief, [0.5, 0.5], "The first belief.", { row: { name: "p_1", noun: "first belief" } }),
  second: param(belief, [0.4, 0.6], "The second belief.", { row: { name: "p_2", noun: "second belief" } }),
  step: param(kinds.number(STEP), 0.1, "The step η.", "step η"),
};

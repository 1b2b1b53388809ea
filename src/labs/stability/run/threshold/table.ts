/** @file The params of thresholds. */
import { tag } from "../../../../param/family";
import * as kinds from "../../../../param/kind";
import { range, type Range } from "../../../../param/range";
import { param, type Table } from "../../../../param/table";
import { updateParam } from "../../../../experiments/updateParam";
import { PRECISION, SCAN, COLUMNS, X_RANGE, type ThresholdParams } from "../params";
import { columns, entry, logStep, PART, run, targetPlace } from "../shared";

export const thresholdTable: Table<ThresholdParams> = {
  part: tag("threshold", PART),
  update: updateParam("mirror", "choice"),
  target: param(entry, 0.7, "The target's first entry.", { row: targetPlace }),
  x: param<Range>(range(X_RANGE), [0, 1], "First entries of the starts, from and to.", {
    row: { name: "starts from", noun: "range of starts" },
  }),
  width: columns(COLUMNS, 256, "starts"),
  logStep: logStep([-3, 0.7]),
  scan: param(
    kinds.number(SCAN),
    32,
    "Steps tried per octave before the bisection.",
    "steps tried per octave",
  ),
  precision: param(
    kinds.number(PRECISION),
    1e-6,
    "Relative width to which the bisection shrinks the bracket.",
    "precision",
  ),
  ...run,
};

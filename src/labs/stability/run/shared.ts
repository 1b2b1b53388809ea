/** @file Params that the tables of several parts share. */
import * as kinds from "../../../param/kind";
import { range, type Range } from "../../../param/range";
import type { Limits } from "../../../param/limits";
import { param } from "../../../param/table";
import { FLOOR_WORDS, TOLERANCE, TOLERANCE_WORDS } from "../../../experiments/following";
import { ENTRY, FLOOR, ITERATIONS, LOG_RANGE } from "./params";

export const PART = "What is computed; an atlas when left out.";

export const columns = (limits: Limits, usual: number, name: string, noun = name) =>
  param(kinds.number(limits), usual, "Columns.", { row: { name, noun } });
export const logStep = (usual: Range) =>
  param<Range>(
    range(LOG_RANGE),
    usual,
    "Powers of ten of the step, from and to. The axis is cut into equal cells in log₁₀ η; each runs at its centre.",
    { row: { name: "log_10 step", noun: "range of powers of ten of the step" } },
  );
export const floor = param(kinds.number(FLOOR), 1e-12, FLOOR_WORDS, {
  row: { name: "floor ε", noun: "floor" },
});
/** The params of every run. */
export const run = {
  iterations: param(kinds.number(ITERATIONS), 1000, "Steps of each run.", {
    row: { name: "steps", noun: "number of steps" },
  }),
  floor,
  tolerance: param(kinds.number(TOLERANCE), 1e-3, TOLERANCE_WORDS, {
    row: { name: "tolerance τ", noun: "tolerance" },
  }),
};
export const entry = kinds.number(ENTRY);
export const targetPlace = { name: "target in class 1", place: true } as const;
export const targetRow = { ...targetPlace, noun: "target" } as const;

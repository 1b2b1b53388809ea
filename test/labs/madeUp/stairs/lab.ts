/** @file What the lab declares. */
import { declarePartedLab } from "../../../../src/labs/shared/parts/lab";
import { draw, findings } from "./draw";
import { parts } from "./parts";
import { stairsFamily } from "./run/params";
import { experiment } from "./run/parts";
import type { StairsTypes } from "./run/types";

export const lab = declarePartedLab<StairsTypes>({
  params: stairsFamily,
  parts,
  view: (common) => common,
  id: "stairs",
  title: "Stairs",
  about: "Stairs, both ways.",
  experiment: () => Promise.resolve(experiment),
  draw: () => Promise.resolve(draw),
  findings: () => Promise.resolve(findings),
  presets: () =>
    Promise.resolve([
      { id: "home", title: "Home", words: "It ends at 3.", params: { part: "up" as const, stairs: 3 } },
    ]),
});

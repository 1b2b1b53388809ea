/** @file What the lab declares. */
import { anyExperiment } from "../../../../src/experiments/types";
import { declarePartedLab } from "../../../../src/labs/shared/parts/lab";
import { anyDraw, anyFindings } from "../../../../src/scenario/lab";
import { draw, findings } from "./draw";
import { parts } from "./parts";
import { stairsFamily } from "./run/params";
import { experiment } from "./run/parts";
import type { StairsTypes } from "./run/types";

export const lab = declarePartedLab<StairsTypes>(stairsFamily, parts, (common) => common, {
  id: "stairs",
  title: "Stairs",
  about: "Stairs, both ways.",
  viewWords: {},
  experiment: () => Promise.resolve(anyExperiment(experiment)),
  draw: () => Promise.resolve(anyDraw(draw)),
  findings: () => Promise.resolve(anyFindings(findings)),
  presets: () =>
    Promise.resolve([
      { id: "home", title: "Home", words: "It ends at 3.", params: { part: "up" as const, stairs: 3 } },
    ]),
});

/** @file The params of one step. */
import { tag } from "../../../../param/family";
import * as kinds from "../../../../param/kind";
import { param, type Table } from "../../../../param/table";
import { vector } from "../../../../param/vector";
import { setKind } from "./kinds";
import { LAMBDA } from "../../../../experiments/relaxation/relaxation";
import type { StepParams } from "../params";
import { PART, geometry, beside, step, point } from "../shared";

/** The relaxations in the report. */
export const relaxationsKind = vector({ atLeast: 0, atMost: 16, entries: LAMBDA });

export const stepTable: Table<StepParams> = {
  part: tag("step", PART, true),
  geometry: geometry("entropy"),
  beside: beside(["euclidean"]),
  point: point([0.5, 0.3, 0.2], "Where the step starts.", "point x"),
  gradient: param<StepParams["gradient"]>(
    kinds.wordOrList("crossEntropy", vector()),
    [1, -0.5, 0.25],
    "The gradient of the loss at the point; crossEntropy: −zᵢ/xᵢ, z the reference.",
    {
      row: {
        name: "gradient g",
        labels: { crossEntropy: "cross-entropy", chosen: "one’s own losses" },
        chosen: { name: "losses" },
      },
    },
  ),
  step: step(0.3),
  set: param(setKind, "simplex", "The set that the step ends in.", {
    row: {
      name: "set",
      labels: { simplex: "simplex", space: "whole space", hyperplane: "a hyperplane" },
    },
  }),
  reference: param<StepParams["reference"]>(
    kinds.wordOrList("none", vector()),
    "none",
    "A point z; what the step does to D(z, x) is told.",
    {
      row: {
        name: "reference z",
        noun: "reference",
        labels: { none: "none", chosen: "a point" },
        chosen: { name: "z", noun: "reference" },
      },
    },
  ),
  relaxations: param(
    relaxationsKind,
    [],
    "λ at which h(λ) = D(z, x_λ) − D(z, x) is printed, z on the hyperplane.",
    "relaxations λ",
  ),
  slice: param(
    kinds.number({ above: 0, below: 1 }),
    0.7,
    "First entry of the target of the curves along the slice.",
    { row: { name: "target in class 1", noun: "target", place: true } },
  ),
};

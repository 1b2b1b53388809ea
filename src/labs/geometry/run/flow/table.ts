/** @file The params of flows. */
import { tag } from "../../../../param/family";
import * as kinds from "../../../../param/kind";
import { manyOf } from "../../../../param/many";
import { param, type Table } from "../../../../param/table";
import { vector } from "../../../../param/vector";
import { geometryKind } from "../../../../experiments/geometry/kind";
import { flowProblemKind, flowProblemRow, flowRuleKind } from "./kinds";
import { LAMBDA } from "../../../../experiments/relaxation/relaxation";
import { MAX_GEOMETRIES, METHODS, type FlowParams, type FlowRule, type Geometry } from "../params";
import { PART, METHOD_LABELS, step, steps, report } from "../shared";

export const flowTable: Table<FlowParams> = {
  part: tag("flow", PART),
  geometries: param<Geometry[]>(
    manyOf(geometryKind, [1, MAX_GEOMETRIES], "geometry"),
    ["entropy", "euclidean", "burg"],
    "The geometries, run side by side.",
    { key: "geometry", row: { name: "geometries" } },
  ),
  problem: param(
    flowProblemKind,
    { kind: "crossEntropy", target: [0.7, 0.2, 0.1] },
    "The loss that is minimised.",
    { row: flowProblemRow },
  ),
  start: param<FlowParams["start"]>(kinds.wordOrList("uniform", vector()), "uniform", "The first point.", {
    row: {
      name: "start",
      labels: { uniform: "uniform", chosen: "a point" },
      chosen: { name: "start", label: "first point" },
    },
  }),
  step: step(0.1),
  rule: param<FlowRule>(
    flowRuleKind,
    "fixed",
    "fixed: the step itself. Others take their step from the point; inverseSqrt: step/√(t + 1).",
    {
      row: {
        name: "step rule",
        labels: {
          fixed: "fixed",
          inverseSqrt: "η/√(t + 1)",
          boundFraction: "fraction of η_max",
          certified: "certified step",
          fejer: "fraction of Fejér step",
        },
      },
    },
  ),
  steps: steps(100),
  method: param(kinds.word(METHODS), "mirror", "Mirror descent, or dual averaging from the start.", {
    row: { name: "method", labels: METHOD_LABELS, beside: true },
  }),
  set: param<FlowParams["set"]>(
    kinds.word(["simplex", "space"] as const),
    "simplex",
    "The set that the steps end in.",
    { row: { name: "set", beside: true } },
  ),
  constraint: param<FlowParams["constraint"]>(
    kinds.word(["bregman", "sum"] as const),
    "bregman",
    "How a step comes back to the simplex: by the Bregman projection, or divided by the sum.",
    {
      row: {
        name: "back to the simplex",
        labels: { bregman: "exactly", sum: "divide by the sum" },
        beside: true,
      },
    },
  ),
  relaxation: param(kinds.number(LAMBDA), 1, "The step is taken λ times.", {
    row: { name: "relaxation λ", noun: "relaxation" },
  }),
  report,
};

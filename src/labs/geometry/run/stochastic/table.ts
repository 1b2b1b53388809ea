/** @file The params of stochastic runs. */
import { tag } from "../../../../param/family";
import { param, type Table } from "../../../../param/table";
import { relaxationKind, relaxationRow } from "../../../../experiments/relaxation/kind";
import { oracleKind, scheduleKind, stochasticProblemKind } from "./kinds";
import type { StochasticParams } from "../params";
import { PART, geometry, steps, report, runs, seed, point } from "../shared";

export const stochasticTable: Table<StochasticParams> = {
  part: tag("stochastic", PART),
  geometry: geometry("euclidean"),
  problem: param(
    stochasticProblemKind,
    { kind: "quadratic", matrix: [[1]], vector: [0] },
    "The loss that is minimised.",
    {
      row: {
        name: "problem",
        labels: { quadratic: "quadratic", logistic: "logistic regression", data: "data set" },
      },
    },
  ),
  oracle: param(oracleKind, { kind: "gaussian", sigma: 1 }, "What is known of the gradient at a step.", {
    row: {
      name: "oracle",
      labels: { exact: "exact", sample: "one random row", gaussian: "normal noise" },
    },
  }),
  schedule: param(scheduleKind, { kind: "power", scale: 0.5, exponent: 0.5, offset: 1 }, "The step η_n.", {
    row: { name: "schedule", labels: { constant: "constant", power: "falls as a power" } },
  }),
  start: point([2], "The first point.", "start"),
  steps: steps(1000),
  runs: runs(200),
  seed,
  relaxation: param(relaxationKind, 1, "λ of each step, independent of the oracle.", { row: relaxationRow }),
  report,
};

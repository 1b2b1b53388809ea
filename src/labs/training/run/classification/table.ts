/** @file The params of classification. */
import { SEED } from "../../../../param/seed";
import { tag } from "../../../../param/family";
import * as kinds from "../../../../param/kind";
import { manyOf } from "../../../../param/many";
import { param, type Table } from "../../../../param/table";
import { PART } from "../shared";
import { startKind } from "../start";
import { batchKind, dataKind, methodKind, modelKind, tuneKind } from "./kinds";
import {
  FRACTION,
  L2,
  MAX_METHODS,
  SEEDS,
  TARGET,
  TRAINING_STEPS,
  type ClassificationParams,
} from "./params";

export const MISSING_LABELS = { drop: "leave the row out", mean: "the column’s mean" };

export const classificationTable: Table<ClassificationParams> = {
  part: tag("classification", PART),
  data: param(
    dataKind,
    "wine",
    "The examples: a set that ships with the app, or a file of one’s own.",
    "data",
  ),
  missing: param(kinds.word(["drop", "mean"]), "drop", "What becomes of a row with a gap.", {
    row: { name: "gaps", noun: "rows with gaps", labels: MISSING_LABELS },
  }),
  testFraction: param(kinds.number(FRACTION), 0, "Share of the rows that are kept for testing.", {
    row: { name: "tests", noun: "share of tests", place: true },
  }),
  l2: param(kinds.number(L2), 0.001, "The penalty: half of this times ‖θ‖², the bias included.", {
    row: { name: "penalty l2", noun: "penalty" },
  }),
  model: param(
    modelKind,
    "softmax",
    "What is trained: softmax regression, or a residual network of so many layers and numbers in each.",
    { row: { name: "model", labels: { softmax: "softmax regression", network: "residual network" } } },
  ),
  start: param<ClassificationParams["start"]>(
    startKind,
    "fresh",
    "Where all runs start: at 0, a network with weights drawn for each run; or with those of a file of one's own.",
    "start",
  ),
  methods: param(
    manyOf(methodKind, [1, MAX_METHODS], "method"),
    [1, 1.3, 1.6, 1.8].map((relaxation) => ({ kind: "sgd" as const, step: 0.5, relaxation })),
    "Methods side by side, each with its step U and its relaxation λ; the first is what the others are compared with.",
    "methods",
  ),
  batch: param(batchKind, 16, "Examples that a step looks at.", {
    row: {
      name: "batch",
      labels: { full: "all examples", chosen: "so many" },
      chosen: { name: "examples", noun: "examples of a batch", usual: 16 },
    },
  }),
  steps: param(kinds.number(TRAINING_STEPS), 200, "Length of a run.", {
    row: { name: "steps", noun: "number of steps" },
  }),
  target: param(kinds.number(TARGET), 0.01, "τ: the objective is to fall to f* + τ (f(0) − f*).", {
    row: { name: "target τ", noun: "target", place: true },
  }),
  tune: param(
    tuneKind,
    undefined,
    "The steps that are tried first, from · factor^k, over seeds of their own: the best becomes the step of its method.",
    {
      row: {
        name: "step U",
        noun: "how the step is found",
        label: "tuning",
        labels: { none: "as given", chosen: "tuned on a grid" },
      },
    },
  ),
  seeds: param(kinds.number(SEEDS), 10, "Runs of each method: the same seed gives each the same batches.", {
    row: { name: "runs", noun: "number of runs" },
  }),
  seed: param(kinds.number(SEED), 1, "What is drawn is drawn from it: the same seed, the same runs.", "seed"),
};

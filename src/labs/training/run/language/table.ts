/** @file The params of the language model. */
import { SEED } from "../../../../param/seed";
import { tag } from "../../../../param/family";
import * as kinds from "../../../../param/kind";
import { manyOf } from "../../../../param/many";
import type { RailRow } from "../../../../param/row";
import { param, type Table } from "../../../../param/table";
import {
  LANGUAGE_STEPS,
  MAX_LANGUAGE_METHODS,
  MAX_SEEDS,
  type LanguageMethod,
  type LanguageParams,
} from "./params";
import { PART } from "../shared";
import { startKind } from "../start";
import { evaluateKind, methodKind, modelKind, referenceKind } from "./kinds";

const adam = (relaxation: LanguageMethod["relaxation"]): LanguageMethod => ({
  kind: "adam",
  step: 0.008,
  relaxation,
});

/** The frozen copy has the weights from the middle of the run, or those of the file from which the run starts. */
export const referenceRow = (start: LanguageParams["start"]): RailRow => ({
  name: "frozen copy",
  labels: { none: "none", chosen: start === "fresh" ? "from half of the steps on" : "of the file" },
  beside: true,
});

export const languageTable: Table<LanguageParams> = {
  part: tag("language", PART),
  model: param(
    modelKind,
    { layers: 1, width: 32, heads: 2, context: 32, vocabulary: "bytes" },
    "A decoder transformer: its sizes, and the tokens it reads.",
    "model",
  ),
  start: param<LanguageParams["start"]>(
    startKind,
    "fresh",
    "Where all runs start: fresh weights, drawn by each seed, or those of a file of one's own.",
    "start",
  ),
  methods: param<LanguageMethod[]>(
    manyOf(methodKind, [1, MAX_LANGUAGE_METHODS], "method"),
    [adam(1), adam({ kind: "twoPoint", values: [1, 3], probability: 0.25 })],
    "The steps that are compared, each over all seeds.",
    { key: "method", row: { name: "methods" } },
  ),
  batch: param(kinds.number({ whole: true, atLeast: 1, atMost: 64 }), 8, "Sequences of a step.", {
    row: { name: "batch", noun: "number of sequences" },
  }),
  steps: param(kinds.number(LANGUAGE_STEPS), 128, "Length of a run.", {
    row: { name: "steps", noun: "number of steps" },
  }),
  warmup: param(
    kinds.number({ whole: true, atLeast: 0, atMost: 10_000 }),
    8,
    "Steps over which the step rises from nothing.",
    { row: { name: "warm-up", noun: "number of steps that warm up", place: true } },
  ),
  evaluate: param(
    evaluateKind,
    { bytes: 1024, every: 16 },
    "How much of the held-out text is read, and how often.",
    "test",
  ),
  reference: param<LanguageParams["reference"]>(
    referenceKind,
    null,
    "What leaving a frozen copy costs, taken in the middle of the run, or at its start where that is a file; none: no such term.",
    { row: referenceRow("fresh") },
  ),
  seeds: param(kinds.number({ whole: true, atLeast: 1, atMost: MAX_SEEDS }), 2, "Runs of each method.", {
    row: { name: "seeds", noun: "number of seeds" },
  }),
  seed: param(kinds.number(SEED), 1, "All randomness follows from it.", {
    row: { name: "seed", place: true },
  }),
};

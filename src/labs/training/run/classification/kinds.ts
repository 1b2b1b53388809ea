/** @file How data, methods and grids of steps are written in links, checked and described. */
import { EXAMPLE_SETS, type ExampleSet } from "../../../../experiments/data/exampleSets";
import { HASH, MAX_COLUMN, type LocalExamples } from "../../../../experiments/data/source";
import { relaxationKind, relaxationRow } from "../../../../experiments/relaxation/kind";
import { numeric } from "../../../../param/argument";
import { demand, fine, numberIn, refuse, wordOf, type Checked } from "../../../../param/check";
import * as kinds from "../../../../param/kind";
import { simple, type Simple } from "../../../../param/kind";
import type { Schema } from "../../../../param/schema";
import { orNone, record } from "../../../../param/record";
import { spelt } from "../../../../param/spelt";
import { readNumber, writeNumber } from "../../../../param/text";
import {
  BATCH,
  BETA,
  COUNT,
  DEPTH,
  EXPONENT,
  FACTOR,
  FRESH_TUNE,
  SCALE,
  BATCH_SHARE,
  SEEDS,
  WIDTH,
  type ClassificationParams,
  type TrainedModel,
  type TrainingMethod,
  type Tune,
} from "./params";

type Data = ClassificationParams["data"];

const SETS = Object.keys(EXAMPLE_SETS) as ExampleSet[];
const LOCAL_PREFIX = "local:";

/** Everything after the second colon is the name of the column. */
function localExamples(text: string): Checked<LocalExamples> {
  const [local = "", ...rest] = text.split(":");
  const column = rest.join(":");
  if (!HASH.test(local))
    return demand("be 64 hexadecimal digits in lower case (the sha256 of the data)", "local");
  if (column.length > MAX_COLUMN)
    return refuse(`its column has ${column.length} characters, at most ${MAX_COLUMN} can be read`);
  return fine(column === "" ? { local } : { local, column });
}

const formatData = (value: Data): string => {
  if (typeof value === "string") return value;
  return LOCAL_PREFIX + value.local + (value.column === undefined ? "" : `:${value.column}`);
};

export const dataKind: Simple<Data> = simple<Data>({
  check: (value) =>
    typeof value === "string" && value.startsWith(LOCAL_PREFIX)
      ? localExamples(value.slice(LOCAL_PREFIX.length))
      : wordOf(SETS)(value),
  parse: (text) => text,
  format: formatData,
  wants: `one of ${SETS.join(", ")}, or ${LOCAL_PREFIX}<sha256>`,
  values: `${SETS.join(", ")}, ${LOCAL_PREFIX}<sha256>[:<column>]`,
  schema: (kit) => {
    const local = kit.object({
      local: { schema: kit.matching(HASH), words: "sha256 of the file, in lower-case hexadecimal." },
      column: {
        schema: kit.text(MAX_COLUMN),
        words: "The column that names the class, where the file does not say so by itself.",
        optional: true,
      },
    });
    return kit.either(kit.word(SETS), local as Schema<LocalExamples>);
  },
});

export const batchKind: Simple<number | "full"> = simple<number | "full">({
  shape: { type: "word", word: "full", own: { type: "number", limits: BATCH } },
  check: (value) => (value === "full" ? fine("full") : numberIn(BATCH)(value)),
  parse: (text) => (text === "full" ? text : readNumber(text)),
  format: (value) => (value === "full" ? value : writeNumber(value)),
  wants: `full, or a number of examples (${kinds.spellLimits(BATCH)})`,
  values: `full, or a number (${kinds.spellLimits(BATCH)})`,
  schema: (kit) => kit.either(kit.literal("full"), kit.number(BATCH)),
});

const relaxation = {
  kind: relaxationKind,
  words: "λ, which the step is multiplied by.",
  usual: 1,
  row: { ...relaxationRow, stays: true },
} as const;
const step = (usual: number) => numeric(SCALE, "The step U.", { name: "step U", noun: "step" }, usual);
const plain = (usual: number) => ({ step: step(usual), relaxation });

/** A method always has arguments, so it is never a word alone. */
export const methodKind = spelt<TrainingMethod>({
  sgd: plain(0.5),
  momentum: plain(0.05),
  hypentropy: {
    step: step(1),
    beta: numeric(BETA, "β: Euclid's above it, the entropy below.", { name: "β" }, 1),
    relaxation,
  },
  pNorm: { step: step(1), p: numeric(EXPONENT, "p: Euclid's at 2.", {}, 1.5), relaxation },
  naturalGradient: plain(0.5),
  adagrad: plain(0.5),
  rmsprop: plain(0.05),
  adam: plain(0.1),
  adamw: plain(0.1),
  lion: plain(0.03),
  polyak: plain(1),
  proximalPoint: plain(1),
  certified: {
    step: step(0.5),
    share: numeric(
      BATCH_SHARE,
      "Share of a batch that may go beyond its certified step.",
      { name: "share beyond" },
      0,
    ),
    relaxation,
  },
});

export const modelKind = spelt<TrainedModel>({
  softmax: {},
  network: {
    depth: numeric(DEPTH, "Layers, each an Euler step of length 1/depth.", {}, 4),
    width: numeric(WIDTH, "Numbers of a hidden state, no fewer than the features.", {}, 16),
  },
});

export const tuneKind = orNone(
  record<Tune>(
    {
      from: numeric(SCALE, "The least step that is tried.", { noun: "least step" }),
      factor: numeric(FACTOR, "From one step to the next.", {}),
      count: numeric(COUNT, "Steps that are tried.", { name: "steps tried", noun: "number of steps tried" }),
      seeds: numeric(SEEDS, "Runs for each of them, other than those that are told of.", {
        name: "runs each",
        noun: "runs of each step",
      }),
    },
    { separator: ":" },
  ),
  { none: undefined, word: "", opens: FRESH_TUNE },
);

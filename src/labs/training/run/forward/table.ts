/** @file The params of the forward pass. */
import { SEED } from "../../../../param/seed";
import { tag } from "../../../../param/family";
import * as kinds from "../../../../param/kind";
import { param, type Table } from "../../../../param/table";
import { dataKind } from "../classification/kinds";
import { METHOD_NAMES } from "../classification/labels";
import { DEPTH, SCALE, WIDTH } from "../classification/params";
import { MISSING_LABELS } from "../classification/table";
import { PART } from "../shared";
import { startKind } from "../start";
import { EXAMPLE, NETWORK_L2, NETWORK_METHODS, NETWORK_STEPS, type ForwardParams } from "./params";

const METHOD_LABELS = Object.fromEntries(NETWORK_METHODS.map((kind) => [kind, METHOD_NAMES[kind]]));

export const forwardTable: Table<ForwardParams> = {
  part: tag("forward", PART),
  data: param(
    dataKind,
    "iris",
    "The examples: a set that ships with the app, or a file of one’s own.",
    "data",
  ),
  missing: param(kinds.word(["drop", "mean"]), "drop", "What becomes of a row with a gap.", {
    row: { name: "gaps", noun: "rows with gaps", labels: MISSING_LABELS },
  }),
  depth: param(kinds.number(DEPTH), 4, "Layers, each an Euler step of length 1/depth.", {
    row: { name: "depth", noun: "depth" },
  }),
  width: param(
    kinds.number(WIDTH),
    16,
    "Numbers of a hidden state, which begins with the features: there are no fewer than they.",
    {
      row: { name: "width", noun: "width" },
    },
  ),
  l2: param(kinds.number(NETWORK_L2), 0.001, "The penalty: half of this times ‖θ‖², the biases included.", {
    row: { name: "penalty l2", noun: "penalty" },
  }),
  start: param<ForwardParams["start"]>(
    startKind,
    "fresh",
    "Where training starts: with weights drawn from the seed, or with those of a file of one's own.",
    "start",
  ),
  method: param(kinds.word(NETWORK_METHODS), "adam", "How the network is trained, on all examples at once.", {
    row: { name: "method", labels: METHOD_LABELS },
  }),
  step: param(kinds.number(SCALE), 0.01, "The step U of the method.", {
    row: { name: "step U", noun: "step" },
  }),
  steps: param(kinds.number(NETWORK_STEPS), 200, "Steps of training.", {
    row: { name: "steps", noun: "number of steps" },
  }),
  seed: param(
    kinds.number(SEED),
    2,
    "The first weights are drawn from it, and nothing else is drawn.",
    "seed",
  ),
  example: param(kinds.number(EXAMPLE), 84, "The example that is pointed at.", "example"),
};

/** @file The params of equalities. */
import { tag } from "../../../../param/family";
import * as kinds from "../../../../param/kind";
import { param, type Table } from "../../../../param/table";
import { flowProblemKind, flowProblemRow } from "../flow/kinds";
import { PAIRS, type EqualitiesParams } from "../params";
import { PART, step, steps, point } from "../shared";

const decay = (usual: number, row: { readonly name: string; readonly noun?: string }, words: string) =>
  param(kinds.number({ atLeast: 0, below: 1 }), usual, words, { row });

export const PAIR_LABELS: { readonly [Name in EqualitiesParams["pair"]]: string } = {
  naturalGradient: "natural gradient",
  adagrad: "AdaGrad",
  rmsprop: "RMSProp",
  adam: "Adam",
  hedge: "Hedge",
  replicator: "replicator",
};

export const equalitiesTable: Table<EqualitiesParams> = {
  part: tag("equalities", PART),
  pair: param(kinds.word(PAIRS), "naturalGradient", "The textbook method that is one with the template.", {
    row: {
      name: "method",
      labels: PAIR_LABELS,
    },
  }),
  problem: param(
    flowProblemKind,
    {
      kind: "quadratic",
      matrix: [
        [2, 0.5],
        [0.5, 1],
      ],
      vector: [1, -1],
    },
    "The loss that is minimised.",
    { row: flowProblemRow },
  ),
  start: point([1, 1], "The first point.", "start"),
  step: step(0.1),
  steps: steps(50),
  epsilon: param(kinds.number({ atLeast: 0, atMost: 1 }), 1e-8, "Added outside the root.", {
    row: { name: "ε", noun: "epsilon" },
  }),
  beta1: decay(0.9, { name: "β_1", noun: "beta 1" }, "Adam's memory of the gradient."),
  beta2: decay(0.999, { name: "β_2", noun: "beta 2" }, "Adam's memory of its square."),
  rho: decay(0.9, { name: "ρ" }, "RMSProp's memory of the square."),
};

/** @file Named scenarios of relaxed projections. */
import type { Preset } from "../../../scenario/lab";
import type { RelaxationParams } from "../run/params";
import { usualOfPart } from "../run/tables";

const usual = usualOfPart("relaxation");

export const presets: readonly Preset<RelaxationParams>[] = [
  {
    id: "mean-nobody-sees",
    title: "The mean nobody sees",
    words:
      "At P = ¼ the mean distance stays at 1 for ever, but after 300 steps the mean of 5000 runs is below a millionth, and the median below 10⁻²⁰.",
    params: { ...usual, steps: 300, runs: 5000 },
  },
  {
    id: "three-couplings",
    title: "The same coin, three couplings",
    words:
      "With λ = 3 at a probability of 0.15, in three dimensions: on large residuals the mean grows more than fivefold in ten steps, on small ones it falls below a fiftieth.",
    params: {
      ...usual,
      dimension: 3,
      steps: 10,
      runs: 4000,
      relaxation: { kind: "coupled", values: [1, 3], probability: 0.15, coupling: "large" },
    },
  },
  {
    id: "sinkhorn-rows",
    title: "Sinkhorn as rows of 0 and 1",
    words:
      "Row sums and column sums of a 2 × 2 table, one after the other: a fifth too much is two hundred times closer after ten half-sweeps than the exact projections.",
    params: {
      ...usual,
      geometry: "entropy",
      beside: ["burg", { kind: "tsallis", q: 0.5 }, "euclidean"],
      matrix: [
        [1, 1, 0, 0],
        [0, 0, 1, 1],
        [1, 0, 1, 0],
        [0, 1, 0, 1],
      ],
      rhs: [0.5, 0.5, 0.5, 0.5],
      start: [1, 0.5, 0.25, 3],
      order: "cyclic",
      runs: 1,
      steps: 20,
      relaxation: 1.2,
    },
  },
  {
    id: "already-rises",
    title: "1.8 already rises",
    words:
      "Entropy, one coordinate that must grow three times: λ = 1.8 is beyond λ* = 1.733, so D rises in one step; the run converges all the same.",
    params: {
      ...usual,
      geometry: "entropy",
      beside: ["burg", { kind: "tsallis", q: 0.5 }, "euclidean"],
      matrix: [[1]],
      rhs: [3],
      start: [1],
      runs: 1,
      steps: 20,
      relaxation: 1.8,
    },
  },
];

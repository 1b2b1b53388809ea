/** @file Named scenarios of flows. */
import type { Preset } from "../../../scenario/lab";
import type { FlowParams } from "../run/params";
import { usualOfPart } from "../run/tables";

const usual = usualOfPart("flow");
const repeated = (row: readonly number[], times: number) => Array.from({ length: times }, () => [...row]);

export const presets: readonly Preset<FlowParams>[] = [
  {
    id: "burg-needs-no-bound",
    title: "Burg needs no bound",
    words:
      "At η = 3.9 Burg's steps arrive from 0.001 off a face, each of them Fejér, as is proved up to 4; the entropy's first rises and takes an entry below all doubles; Euclid's first ends on a face, where the loss has no gradient.",
    params: {
      ...usual,
      geometries: ["burg", "entropy", "euclidean"],
      start: [0.001, 0.199, 0.8],
      step: 3.9,
      steps: 60,
    },
  },
  {
    id: "divided-by-the-sum",
    title: "Divided by the sum it ends elsewhere",
    words:
      "To the target (9, 4, 1)/14 each geometry takes a step and divides by the sum: Euclid ends at (1/2, 1/3, 1/6), Tsallis ½ at (81, 16, 1)/98, Burg at the vertex, only the entropy at the target.",
    params: {
      ...usual,
      geometries: ["entropy", "euclidean", { kind: "tsallis", q: 0.5 }, "burg"],
      problem: { kind: "crossEntropy", target: [9 / 14, 4 / 14, 1 / 14] },
      constraint: "sum",
      step: 0.05,
      steps: 2000,
    },
  },
  {
    id: "three-limits-of-one-system",
    title: "Implicit bias: one system, three limits",
    words:
      "Two equations in four unknowns: from the same start each geometry ends at the solution nearest in its own divergence, Euclid's with a negative entry.",
    params: {
      ...usual,
      geometries: ["euclidean", "entropy", "burg"],
      problem: {
        kind: "system",
        matrix: [
          [1, 1, 1, 1],
          [1, 2, 3, 4],
        ],
        rhs: [1, 1.5],
      },
      set: "space",
      step: 0.05,
      steps: 20_000,
    },
  },
  {
    id: "greedy-and-lazy",
    title: "What is cut is forgotten",
    words:
      "Four rows of losses (0, 1, 2), then four of (2, 1, 0), which undo them: the entropy's mirror descent is back where it began, as dual averaging always is; Euclid's, cut at a face, stands at the third corner.",
    params: {
      ...usual,
      geometries: ["euclidean", "entropy"],
      problem: { kind: "losses", rows: [...repeated([0, 1, 2], 4), ...repeated([2, 1, 0], 6)] },
      step: 0.25,
      steps: 8,
    },
  },
];

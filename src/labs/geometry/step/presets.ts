/** @file Named scenarios of one step. */
import type { Preset } from "../../../scenario/lab";
import type { StepParams } from "../run/params";
import { usualOfPart } from "../run/tables";

const usual = usualOfPart("step");

export const presets: readonly Preset<StepParams>[] = [
  {
    id: "one-dial",
    title: "One dial from Burg to Euclid",
    words:
      "On the slice to (0.7, 0.3) Burg's step is Fejér up to 4 from every belief; the entropy's largest Fejér step falls below 0.0001 at both faces, Euclid's at one of them.",
    params: {
      ...usual,
      geometry: "burg",
      beside: ["entropy", "euclidean"],
      point: [0.2, 0.3, 0.5],
      gradient: "crossEntropy",
      reference: [0.64, 0.29, 0.07],
      step: 0.5,
    },
  },
  {
    id: "equal-losses",
    title: "Equal losses that move a belief",
    words:
      "Equal losses move no exact step, but divided by its sum Euclid's step ends at (0.5714, 0.2857, 0.1429).",
    params: {
      ...usual,
      geometry: "euclidean",
      beside: ["entropy", { kind: "tsallis", q: 1.5 }],
      point: [0.5, 0.3, 0.2],
      gradient: [1, 1, 1],
      step: 0.1,
    },
  },
  {
    id: "straight-in-the-dual",
    title: "Straight in the dual",
    words:
      "Four geometries follow the same losses to four different ends, each straight in its own dual until an entry reaches 0.",
    params: {
      ...usual,
      geometry: "entropy",
      beside: ["burg", { kind: "tsallis", q: 0.5 }, "euclidean"],
      point: [0.3, 0.4, 0.3],
      gradient: [1, -0.5, 0.25],
      step: 1.2,
    },
  },
  {
    id: "wrong-end",
    title: "Where dividing by the sum ends",
    words:
      "With target (0.64, 0.32, 0.04) steps divided by their sum end at (0.511, 0.361, 0.128) in Euclid's geometry and at a vertex in Burg's; only the entropy's end at the target.",
    params: {
      ...usual,
      geometry: "euclidean",
      beside: ["entropy", "burg", { kind: "tsallis", q: 0.5 }],
      point: [0.3, 0.3, 0.4],
      gradient: "crossEntropy",
      reference: [0.64, 0.32, 0.04],
      step: 0.1,
    },
  },
];

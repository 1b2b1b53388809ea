/** @file Presets for classification. */
import type { Preset } from "../../../scenario/lab";
import { FRESH_TUNE } from "../run/classification/params";
import type { ClassificationParams, TrainingMethod } from "../run/classification/params";
import { usualOfPart } from "../run/tables";

const classification = (
  id: string,
  title: string,
  words: string,
  own: Partial<ClassificationParams>,
): Preset<ClassificationParams> => ({
  id,
  title,
  words,
  params: { ...usualOfPart("classification"), ...own },
});

const each = (step: number, ...lambdas: readonly number[]): TrainingMethod[] =>
  lambdas.map((relaxation) => ({ kind: "sgd", step, relaxation }));

export const presets: readonly Preset<ClassificationParams>[] = [
  classification(
    "the-grid-decides",
    "The grid decides the verdict",
    "Tuned on a factor of 2, λ = 1.6 seems to save steps; on a grid four times as fine nothing is left of it.",
    { tune: { ...FRESH_TUNE, from: 1, count: 13 }, steps: 80 },
  ),
  classification(
    "untuned-gain",
    "Faster than a step that is too small",
    "At a quarter of the tuned step, λ = 1.8 needs about half the steps: that is what a longer step is worth.",
    { methods: each(0.5, 1, 1.3, 1.8), steps: 150, seeds: 5 },
  ),
  classification(
    "polyak-has-a-unit",
    "Where λ is more than the step",
    "Polyak’s step has a unit of its own, and here going past it pays: λ = 1.8 needs fewer steps than 1.",
    {
      methods: [1, 1.3, 1.8].map((relaxation) => ({ kind: "polyak", step: 1, relaxation })),
      steps: 100,
      seeds: 5,
    },
  ),
  classification(
    "proximal-point-has-a-unit",
    "A unit, and nothing to gain",
    "The proximal point has a unit of its own, too, but on tumours, each λ at its best step, going past it saves no steps that an interval shows.",
    {
      data: "breastCancer",
      methods: [1, 1.3, 1.8].map((relaxation) => ({ kind: "proximalPoint", step: 1, relaxation })),
      tune: { from: 0.5, factor: Math.SQRT2, count: 7, seeds: 3 },
      steps: 50,
      seeds: 8,
    },
  ),
  classification(
    "cap-instead-of-tuning",
    "A cap instead of tuning",
    "Capped at the certified step, SGD arrives with every step from 1 to 45; a tuned SGD needs half as many, and never arrives with 12 or more.",
    {
      methods: [
        ...each(1, 1),
        { kind: "certified", share: 0, step: 1, relaxation: 1 },
        { kind: "certified", share: 0.5, step: 1, relaxation: 1 },
      ],
      tune: { from: 1, factor: Math.SQRT2, count: 12, seeds: 5 },
      steps: 100,
    },
  ),
  classification(
    "a-network-is-no-different",
    "A network is no different",
    "Two layers on irises, each step tuned on one fine grid: no λ brings the network to the target in fewer steps than λ = 1.",
    {
      data: "iris",
      model: { kind: "network", depth: 2, width: 8 },
      methods: each(0.5, 1, 1.3, 1.8),
      tune: { ...FRESH_TUNE, from: 1, count: 9, seeds: 5 },
      steps: 30,
      target: 0.15,
      seeds: 6,
    },
  ),
  classification(
    "network-by-four-methods",
    "A network by four methods",
    "All irises at every step, steps as given: hypentropy gets there a little before SGD, Adam long after, and the loss falls while most updates are beyond the paper’s bound.",
    {
      data: "iris",
      model: { kind: "network", depth: 2, width: 8 },
      methods: [
        ...each(2, 1),
        { kind: "momentum", step: 0.2, relaxation: 1 },
        { kind: "adam", step: 0.03, relaxation: 1 },
        { kind: "hypentropy", beta: 1, step: 2, relaxation: 1 },
      ],
      batch: "full",
      steps: 60,
      target: 0.15,
      seeds: 3,
    },
  ),
  classification(
    "bound-cries-wolf",
    "The bound cries wolf",
    "Full batches, step 1: nearly every healthy step is beyond the paper’s bound, and the loss falls all the way.",
    { methods: each(1, 1), batch: "full", steps: 100 },
  ),
];

/** @file Classification to begin with. */
import type { Preset } from "../../../scenario/lab";
import { FRESH_TUNE } from "../run/classification/opening";
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
    "bound-cries-wolf",
    "The bound cries wolf",
    "Full batches, step 1: nearly every healthy step is beyond the paper’s bound, and the loss falls all the way.",
    { methods: each(1, 1), batch: "full", steps: 100 },
  ),
];

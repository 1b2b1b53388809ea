/** @file Params of classification, and their limits: public, stable. */
import type { MethodSpec } from "../../../../core/training/methods";
import type { Missing } from "../../../../core/training/examples";
import type { ExampleSet } from "../../../../experiments/data/exampleSets";
import type { LocalExamples } from "../../../../experiments/data/source";
import type { Relaxation } from "../../../../experiments/relaxation/relaxation";
import type { Limits } from "../../../../param/limits";
import type { Short } from "../../../../param/spelt";
import type { Start } from "../start";

export const MAX_METHODS = 8;
export const SCALE: Limits = { above: 0, atMost: 1e6 };
export const BETA: Limits = { atLeast: 1e-6, atMost: 1e6 };
export const EXPONENT: Limits = { atLeast: 1.01, atMost: 20 };
/** The share of a batch whose steps may go beyond their certified ones. */
export const BATCH_SHARE: Limits = { atLeast: 0, below: 1 };
export const L2: Limits = { atLeast: 1e-6, atMost: 1e3 };
export const FRACTION: Limits = { atLeast: 0, atMost: 0.9 };
export const BATCH: Limits = { whole: true, atLeast: 1, atMost: 20_000 };
export const TRAINING_STEPS: Limits = { whole: true, atLeast: 1, atMost: 100_000 };
export const TARGET: Limits = { above: 0, below: 1 };
export const SEEDS: Limits = { whole: true, atLeast: 1, atMost: 100 };
export const FACTOR: Limits = { above: 1, atMost: 1000 };
/** The number of layers in a residual network. */
export const DEPTH: Limits = { whole: true, atLeast: 1, atMost: 12 };
export const WIDTH: Limits = { whole: true, atLeast: 1, atMost: 64 };
export const COUNT: Limits = { whole: true, atLeast: 1, atMost: 101 };

/** A configuration: a method, its step U and its relaxation λ. */
export type TrainingMethod = MethodSpec & { readonly step: number; readonly relaxation: Relaxation };

/** A residual network, given by its layers and by the numbers in a hidden state, which are at least as many as features. */
export interface NetworkModel {
  readonly kind: "network";
  readonly depth: number;
  readonly width: number;
}

/** The model that is trained. */
export type TrainedModel = { readonly kind: "softmax" } | NetworkModel;

/** The steps from · factorᵏ that are tried for each method, with seeds of their own. */
export interface Tune {
  readonly from: number;
  readonly factor: number;
  readonly count: number;
  readonly seeds: number;
}

/** Steps from a quarter to 8, each larger by the fourth root of 2. */
export const FRESH_TUNE: Tune = { from: 0.25, factor: 1.189207115002721, count: 21, seeds: 10 };

export interface ClassificationParams {
  part: "classification";
  data: ExampleSet | LocalExamples;
  missing: Missing;
  /** The share of rows kept for testing; 0: all are used for training. */
  testFraction: number;
  l2: number;
  model: Short<TrainedModel>;
  /** The weights with which all runs start. */
  start: Start;
  methods: TrainingMethod[];
  batch: number | "full";
  steps: number;
  /** τ: a run has reached the target when the objective is at most f* + τ (f(0) − f*). */
  target: number;
  tune?: Tune | undefined;
  seeds: number;
  seed: number;
}

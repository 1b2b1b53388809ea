/** @file Params of the language model, and their limits. */
import type { Relaxation } from "../../../../experiments/relaxation/relaxation";
import type { Limits } from "../../../../param/limits";
import type { Start } from "../start";

/** Bytes, or this many tokens made of pairs. */
export const VOCABULARIES = ["bytes", 512, 1024] as const;
export const MAX_LANGUAGE_METHODS = 6;
export const MAX_SEEDS = 16;
export const LANGUAGE_STEPS: Limits = { whole: true, atLeast: 1, atMost: 100_000 };
/** Bytes of the text from which nothing is learnt. */
export const HELD_BYTES: Limits = { whole: true, atLeast: 256, atMost: 65_536 };

export interface LanguageModel {
  layers: number;
  width: number;
  heads: number;
  /** The number of tokens that a prediction sees. */
  context: number;
  vocabulary: (typeof VOCABULARIES)[number];
}

export interface LanguageMethod {
  kind: "adam";
  step: number;
  /** λ of each step, independent of everything else. */
  relaxation: Relaxation;
}

export interface LanguageParams {
  part: "language";
  model: LanguageModel;
  /** The weights with which all runs start; fresh ones are drawn by each seed. */
  start: Start;
  methods: LanguageMethod[];
  /** The number of sequences in a step. */
  batch: number;
  steps: number;
  warmup: number;
  evaluate: { bytes: number; every: number };
  /** From step {@link frozenAfter} on, moving away from a frozen copy costs weight · KL(p‖copy). */
  reference: null | { weight: number };
  seeds: number;
  seed: number;
}

/** The step after which a copy is frozen: half of all steps, or none if the run starts from trained weights. */
export const frozenAfter = ({ start, steps }: Pick<LanguageParams, "start" | "steps">): number =>
  start === "fresh" ? steps >> 1 : 0;

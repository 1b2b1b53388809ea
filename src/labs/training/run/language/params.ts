/** @file Params of the language model, and their limits. */
import type { Relaxation } from "../../../../experiments/relaxation/relaxation";
import type { Limits } from "../../../../param/limits";
import type { Start } from "../start";

/** Bytes, or pairs of tokens beyond them. */
export const VOCABULARIES = ["bytes", "512", "1024"] as const;
export const MAX_LANGUAGE_METHODS = 6;
export const MAX_SEEDS = 16;
export const LANGUAGE_STEPS: Limits = { whole: true, atLeast: 1, atMost: 100_000 };
/** Of the text that nothing is learnt from. */
export const HELD_BYTES: Limits = { whole: true, atLeast: 256, atMost: 65_536 };

export interface LanguageModel {
  layers: number;
  width: number;
  heads: number;
  /** Tokens that a prediction sees. */
  context: number;
  vocabulary: "bytes" | 512 | 1024;
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
  /** Weights that all runs start from; drawn anew by each seed where they are fresh. */
  start: Start;
  methods: LanguageMethod[];
  /** Sequences of a step. */
  batch: number;
  steps: number;
  warmup: number;
  evaluate: { bytes: number; every: number };
  /** From {@link frozenAfter} on leaving a frozen copy costs weight · KL(p‖copy). */
  reference: null | { weight: number };
  seeds: number;
  seed: number;
}

/** Steps after which a copy is frozen: half of them, or none where the run starts from weights that were trained before. */
export const frozenAfter = ({ start, steps }: Pick<LanguageParams, "start" | "steps">): number =>
  start === "fresh" ? steps >> 1 : 0;

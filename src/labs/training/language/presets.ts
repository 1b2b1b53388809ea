/** @file Presets for language models: small ones that learn in seconds. */
import type { Preset } from "../../../scenario/lab";
import type { LanguageParams } from "../run/language/params";
import { usualOfPart } from "../run/tables";

const language = (
  id: string,
  title: string,
  words: string,
  own: Partial<LanguageParams>,
): Preset<LanguageParams> => ({ id, title, words, params: { ...usualOfPart("language"), ...own } });

export const presets: readonly Preset<LanguageParams>[] = [
  language(
    "relaxation-is-a-step",
    "λ is a longer step",
    "Two models learn from Wikipedia. λ = 2 at step 0.004 and λ = 1 at 0.008 end with the same weights, to the last bit.",
    {
      methods: [
        { kind: "adam", step: 0.004, relaxation: 2 },
        { kind: "adam", step: 0.008, relaxation: 1 },
      ],
      steps: 32,
      seeds: 1,
    },
  ),
  language(
    "held-by-a-copy",
    "Held back by a frozen copy",
    "After half of the steps a copy is frozen, and leaving it costs ten times KL: from there on the model learns far more slowly.",
    {
      methods: [{ kind: "adam", step: 0.008, relaxation: 1 }],
      reference: { weight: 10 },
      seeds: 1,
    },
  ),
];

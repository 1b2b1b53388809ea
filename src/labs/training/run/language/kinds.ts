/** @file How links and files write a language model, its steps and its tests. */
import { relaxationKind, relaxationRow } from "../../../../experiments/relaxation/kind";
import { numeric } from "../../../../param/argument";
import { demand, fine } from "../../../../param/check";
import { simple, type Simple } from "../../../../param/kind";
import { orNone, record } from "../../../../param/record";
import { spelt } from "../../../../param/spelt";
import { readNumber } from "../../../../param/text";
import { POSITIVE_SIZE } from "../params";
import {
  HELD_BYTES,
  LANGUAGE_STEPS,
  VOCABULARIES,
  type LanguageMethod,
  type LanguageModel,
  type LanguageParams,
} from "./params";

/** A size is a whole number. */
const size = (atLeast: number, atMost: number, words: string) =>
  numeric({ whole: true, atLeast, atMost }, words, {});

/** What is wrong with sizes that are each valid. */
function misfit({ width, heads, context }: LanguageModel): string | null {
  if (width % (4 * heads) !== 0)
    return `width ${width} is no multiple of ${4 * heads}, four times the ${heads} heads; ${Math.max(4 * heads, width - (width % (4 * heads)))} is`;
  if (context % 4 !== 0) return `context ${context} is no multiple of 4; ${context - (context % 4)} is`;
  return null;
}

type Vocabulary = LanguageModel["vocabulary"];
const SPELT_VOCABULARIES: readonly string[] = VOCABULARIES.map(String);

const vocabulary: Simple<Vocabulary> = simple<Vocabulary>({
  shape: { type: "choice", words: SPELT_VOCABULARIES },
  check: (value) => {
    const found = VOCABULARIES.find((one) => one === value);
    return found === undefined ? demand(`be one of ${SPELT_VOCABULARIES.join(", ")}`) : fine(found);
  },
  parse: readNumber,
  format: String,
  values: SPELT_VOCABULARIES.join(", "),
  schema: (kit) => kit.either(kit.literal("bytes"), kit.either(kit.literal(512), kit.literal(1024))),
});

export const modelKind = record<LanguageModel>(
  {
    layers: size(1, 6, "Layers, each of attention and a part of four widths."),
    width: size(8, 128, "Numbers of a token; a multiple of four times the heads."),
    heads: size(1, 8, "Heads of attention."),
    context: size(8, 128, "Tokens that a prediction sees; a multiple of 4."),
    vocabulary: {
      kind: vocabulary,
      words: "bytes, or so many tokens: bytes and the pairs found most often in the text.",
      row: {
        name: "tokens",
        labels: { bytes: "bytes", 512: "512 tokens", 1024: "1024 tokens" },
        beside: true,
      },
    },
  },
  {
    values: `layers,width,heads,context,vocabulary, the last one of ${SPELT_VOCABULARIES.join(", ")}`,
    problem: misfit,
  },
);

export const methodKind: Simple<LanguageMethod> = spelt<LanguageMethod>({
  adam: {
    step: numeric(POSITIVE_SIZE, "The step U.", { name: "step U", noun: "step", usual: 0.004 }),
    relaxation: {
      kind: relaxationKind,
      words: "λ of each step, which is λ · U.",
      usual: 1,
      row: relaxationRow,
    },
  },
});

export const evaluateKind = record<LanguageParams["evaluate"]>({
  bytes: numeric(HELD_BYTES, "Bytes of the held-out text that are read.", {
    name: "on so many bytes",
    noun: "bytes of the test text",
  }),
  every: numeric(LANGUAGE_STEPS, "Steps from one test to the next.", {
    name: "every so many steps",
    noun: "steps from one test to the next",
  }),
});

export const referenceKind = orNone(
  record<{ weight: number }>(
    { weight: numeric(POSITIVE_SIZE, "The weight of KL(p‖copy).", { name: "weight of KL" }) },
    { values: "the weight" },
  ),
  { none: null, word: "none", opens: { weight: 1 } },
);

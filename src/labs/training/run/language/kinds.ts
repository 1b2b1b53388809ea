/** @file How links and files write a language model, its steps and its tests. */
import { relaxationKind, relaxationRow } from "../../../../experiments/relaxation/kind";
import { demand, fine, refuse, type Checked } from "../../../../param/check";
import * as kinds from "../../../../param/kind";
import { simple, type Simple } from "../../../../param/kind";
import type { Limits } from "../../../../param/limits";
import type { Schema } from "../../../../param/schema";
import { spelt } from "../../../../param/spelt";
import { readNumber, writeNumber } from "../../../../param/text";
import { POSITIVE } from "../params";
import {
  HELD_BYTES,
  LANGUAGE_STEPS,
  VOCABULARIES,
  type LanguageMethod,
  type LanguageModel,
  type LanguageParams,
} from "./params";

const whole = (atLeast: number, atMost: number): Limits => ({ whole: true, atLeast, atMost });

type Sizes = Omit<LanguageModel, "vocabulary">;

/** The sizes of a model in the order in which a link lists them. */
export const MODEL_SIZES: {
  readonly [Name in keyof Sizes]: { readonly limits: Limits; readonly words: string };
} = {
  layers: { limits: whole(1, 6), words: "Layers, each of attention and a part of four widths." },
  width: { limits: whole(8, 128), words: "Numbers of a token; a multiple of four times the heads." },
  heads: { limits: whole(1, 8), words: "Heads of attention." },
  context: { limits: whole(8, 128), words: "Tokens that a prediction sees; a multiple of 4." },
};
const NAMES = Object.keys(MODEL_SIZES) as readonly (keyof Sizes)[];

const VOCABULARY_WORDS = "bytes, or so many tokens: bytes and the pairs found most often in the text.";

/** What is wrong with sizes that are each valid. */
function misfit({ width, heads, context }: Sizes): string | null {
  if (width % (4 * heads) !== 0)
    return `width ${width} is no multiple of ${4 * heads}, four times the ${heads} heads; ${Math.max(4 * heads, width - (width % (4 * heads)))} is`;
  if (context % 4 !== 0) return `context ${context} is no multiple of 4; ${context - (context % 4)} is`;
  return null;
}

function vocabularyOf(value: unknown): LanguageModel["vocabulary"] | null {
  const found = VOCABULARIES.find((word) => word === String(value));
  if (found === undefined) return null;
  return found === "bytes" ? found : found === "512" ? 512 : 1024;
}

function checkModel(value: unknown): Checked<LanguageModel> {
  if (typeof value !== "object" || value === null)
    return demand("be layers, width, heads, context and vocabulary");
  const given = value as Readonly<Record<string, unknown>>;
  const sizes: Record<string, number> = {};
  for (const name of NAMES) {
    const checked = kinds.number(MODEL_SIZES[name].limits).check(given[name]);
    if (!checked.ok) return { ok: false, problem: { ...checked.problem, path: [name] } };
    sizes[name] = checked.value;
  }
  const vocabulary = vocabularyOf(given["vocabulary"]);
  if (vocabulary === null) return demand(`be one of ${VOCABULARIES.join(", ")}`, "vocabulary");
  // All of its properties have been checked.
  const model = { ...(sizes as unknown as Sizes), vocabulary };
  const problem = misfit(model);
  return problem === null ? fine(model) : refuse(problem);
}

export const modelKind: Simple<LanguageModel> = simple<LanguageModel>({
  check: checkModel,
  parse: (text) => {
    const pieces = text.split(",");
    const sizes = NAMES.map((name, i) => [name, readNumber(pieces[i] ?? "")]);
    return { ...Object.fromEntries(sizes), vocabulary: pieces[NAMES.length] };
  },
  format: (model) => [...NAMES.map((name) => writeNumber(model[name])), String(model.vocabulary)].join(","),
  values: "layers,width,heads,context,vocabulary, the last one of bytes, 512, 1024",
  schema: (kit) => {
    const sizes = NAMES.map((name) => [
      name,
      { schema: kit.number(MODEL_SIZES[name].limits), words: MODEL_SIZES[name].words },
    ]);
    const vocabulary = kit.either(kit.literal("bytes"), kit.either(kit.literal(512), kit.literal(1024)));
    const model = kit.object({
      ...Object.fromEntries(sizes),
      vocabulary: { schema: vocabulary, words: VOCABULARY_WORDS },
    }) as Schema<LanguageModel>;
    return kit.with(model, (given) => {
      const message = misfit(given);
      return message === null ? null : { path: [], message };
    });
  },
});

export const methodKind: Simple<LanguageMethod> = spelt<LanguageMethod>({
  adam: {
    step: {
      kind: kinds.number(POSITIVE),
      words: "The step U.",
      row: { name: "step U", noun: "step", usual: 0.004 },
    },
    relaxation: {
      kind: relaxationKind,
      words: "λ of each step, which is λ · U.",
      usual: 1,
      row: relaxationRow,
    },
  },
});

type Evaluate = LanguageParams["evaluate"];
const bytes = kinds.number(HELD_BYTES);
const every = kinds.number(LANGUAGE_STEPS);

export const evaluateKind: Simple<Evaluate> = simple<Evaluate>({
  check: (value) => {
    if (typeof value !== "object" || value === null || !("bytes" in value) || !("every" in value))
      return demand("be bytes of the text and steps from one test to the next");
    const [many, often] = [bytes.check(value.bytes), every.check(value.every)];
    if (!many.ok) return { ok: false, problem: { ...many.problem, path: ["bytes"] } };
    if (!often.ok) return { ok: false, problem: { ...often.problem, path: ["every"] } };
    return fine({ bytes: many.value, every: often.value });
  },
  parse: (text) => {
    const [many = "", often = ""] = text.split(",");
    return { bytes: readNumber(many), every: readNumber(often) };
  },
  format: (value) => `${writeNumber(value.bytes)},${writeNumber(value.every)}`,
  values: "bytes,every",
  schema: (kit) =>
    kit.object({
      bytes: { schema: bytes.schema(kit), words: "Bytes of the held-out text that are read." },
      every: { schema: every.schema(kit), words: "Steps from one test to the next." },
    }) as Schema<Evaluate>,
});

const weight = kinds.number(POSITIVE);

export const referenceKind: Simple<LanguageParams["reference"]> = simple<LanguageParams["reference"]>({
  check: (value) => {
    if (value === null) return fine(null);
    if (typeof value !== "object" || !("weight" in value)) return demand("be null or have a weight");
    const checked = weight.check(value.weight);
    return checked.ok
      ? fine({ weight: checked.value })
      : { ok: false, problem: { ...checked.problem, path: ["weight"] } };
  },
  parse: (text) => (text === "none" ? null : { weight: readNumber(text) }),
  format: (value) => (value === null ? "none" : writeNumber(value.weight)),
  wants: "none or a weight",
  values: "none, or the weight",
  schema: (kit) =>
    kit.orNull(
      kit.object({
        weight: { schema: weight.schema(kit), words: "The weight of KL(p‖copy)." },
      }) as Schema<{ weight: number }>,
    ),
});

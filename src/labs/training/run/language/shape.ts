/** @file The shape of a model, made from its params. */
import { BYTE_TOKENS } from "../../../../core/training/language/bytePairs";
import type { Shape } from "../../../../core/training/language/shape";
import type { LanguageModel } from "./params";

export const shapeOf = ({ vocabulary, ...sizes }: LanguageModel): Shape => ({
  ...sizes,
  vocabulary: vocabulary === "bytes" ? BYTE_TOKENS : vocabulary,
});

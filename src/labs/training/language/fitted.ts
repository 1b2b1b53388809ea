/** @file Adjusts the sizes of a model to each other. Pure. */
import type { LanguageModel } from "../run/language/params";

/** The nearest sizes that fit: the context a multiple of four, the width a multiple of four times the number of heads. */
export function fitted({ heads, width, context, ...rest }: LanguageModel): LanguageModel {
  const unit = 4 * heads;
  return {
    ...rest,
    heads,
    width: Math.max(unit, width - (width % unit)),
    context: Math.max(8, context - (context % 4)),
  };
}

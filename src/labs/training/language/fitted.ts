/** @file Sizes of a model that fit each other. Pure. */
import type { LanguageModel } from "../run/language/params";

/** The nearest sizes that fit each other: context to fours, width to four times the heads. */
export function fitted({ heads, width, context, ...rest }: LanguageModel): LanguageModel {
  const unit = 4 * heads;
  return {
    ...rest,
    heads,
    width: Math.max(unit, width - (width % unit)),
    context: Math.max(8, context - (context % 4)),
  };
}

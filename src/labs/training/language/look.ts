/** @file The looks and names of methods. */
import { seriesAt } from "../../../charts/looks";
import type { CurveStyle } from "../../../charts/xy/overlay";
import { labelsOf } from "../run/language/summary";
import type { LanguageMethod } from "../run/language/params";

export const stylesOf = (methods: readonly LanguageMethod[]): readonly CurveStyle[] =>
  labelsOf(methods).map((label, i) => ({ id: `method-${i}`, label, ...seriesAt(i) }));

/** @file What methods look like and are called. */
import type { CurveStyle } from "../../../charts/xy/overlay";
import { labelsOf } from "../run/language/summary";
import type { LanguageMethod } from "../run/language/params";

type Look = Pick<CurveStyle, "color" | "dash" | "marker">;

const FIRST: Look = { color: "entropy", dash: "", marker: "square" };
const LOOKS: readonly Look[] = [
  FIRST,
  { color: "violation", dash: "8 4", marker: "diamond" },
  { color: "certified", dash: "10 3", marker: "triangle" },
  { color: "fejer", dash: "14 3 3 3", marker: "plus" },
  { color: "rule5", dash: "4 3", marker: "down" },
  { color: "low", dash: "6 3 2 3", marker: "circle" },
];

export const stylesOf = (methods: readonly LanguageMethod[]): readonly CurveStyle[] =>
  labelsOf(methods).map((label, i) => ({ id: `method-${i}`, label, ...(LOOKS[i] ?? FIRST) }));

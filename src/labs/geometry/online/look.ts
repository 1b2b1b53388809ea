/** @file What each learner and each expert looks like and is called. */
import { lineStyle, type CurveStyle } from "../../../charts/curves";
import type { Token } from "../../../ui/palette";
import { stylesOf } from "../look";
import type { OnlineRun, OnlineTrace } from "../run/online/types";
import { METHOD_LABELS } from "../run/shared";

export const runsOf = ({ runs }: OnlineTrace): readonly OnlineRun[] =>
  runs.filter((run): run is OnlineRun => run !== null);

const DUAL_DASH = "11 4";

/** A style for each of these learners: the colour is the geometry's; of both methods, dual averaging is dashed. */
export function learnerStyles(
  { params }: Pick<OnlineTrace, "params">,
  runs: readonly Pick<OnlineRun, "method">[],
): readonly CurveStyle[] {
  const geometries = [params.geometry, ...params.beside];
  const styles = stylesOf(geometries);
  const per = params.method === "both" ? 2 : 1;
  return runs.flatMap(({ method }, i) => {
    const style = styles[Math.floor(i / per)];
    if (style === undefined) return [];
    if (per === 1) return [style];
    const label = geometries.length > 1 ? `${style.label}, ${METHOD_LABELS[method]}` : METHOD_LABELS[method];
    const dual = { dash: DUAL_DASH, marker: null };
    return [{ ...style, id: `${style.id}-${method}`, label, ...(method === "dualAveraging" && dual) }];
  });
}

/** More than so many and four geometries together. */
const INKS: readonly Token[] = [
  "violation",
  "fejer",
  "certified",
  "olive",
  "rule6",
  "rule5",
  "low",
  "mse",
  "exact",
  "entropy",
];
const DASHES = ["", "10 3", "14 3 3 3", "6 3", "9 3 2 3", "4 3"];

/** The expert's weight under dual averaging, beside that of mirror descent. */
export function dualStyle(style: CurveStyle): CurveStyle {
  const { id, label } = style;
  return { ...style, id: `${id}-dual`, label: `${label}, ${METHOD_LABELS.dualAveraging}`, dash: "2 3.5" };
}

/** So many experts are told apart. */
export const MOST_NAMED = DASHES.length;

/**
 * @param place among those that are told apart; null: one of the others
 * @param taken colours of the learners, which mean geometries
 */
export function expertStyle(expert: number, place: number | null, taken: readonly Token[]): CurveStyle {
  const id = `expert-${expert + 1}`;
  const color = place === null ? undefined : INKS.filter((ink) => !taken.includes(ink))[place];
  return color === undefined
    ? lineStyle(id, "", "ink-faint")
    : lineStyle(id, `expert ${expert + 1}`, color, DASHES[place ?? 0]);
}

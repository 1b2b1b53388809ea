/** @file What actions and schemes look like and are called. */
import { lineStyle, type CurveStyle } from "../../../charts/curves";
import type { PreferenceScheme } from "../../../core/training/preference";
import type { Token } from "../../../ui/palette";
import { SCHEME_LABELS } from "../run/preference/table";

const INKS: readonly Token[] = ["mse", "entropy", "fejer", "violation", "certified", "rule5"];
const DASHES = ["", "8 4", "14 3 3 3", "4 3", "10 3", "6 3 2 3"];

/** So many actions are told apart. */
export const MOST_NAMED = INKS.length;

/** @param place among the actions that are told apart; null: one of the others */
export function actionStyle(action: number, place: number | null): CurveStyle {
  const id = `action-${action + 1}`;
  const color = place === null ? undefined : INKS[place];
  return color === undefined
    ? lineStyle(id, "", "ink-faint")
    : lineStyle(id, `action ${action + 1}`, color, DASHES[place ?? 0]);
}

const SCHEMES: { readonly [S in PreferenceScheme]: Pick<CurveStyle, "color" | "dash" | "marker"> } = {
  explicit: { color: "entropy", dash: "", marker: "square" },
  proximal: { color: "certified", dash: "10 3", marker: "triangle" },
};

export const schemeStyle = (scheme: PreferenceScheme): CurveStyle => ({
  id: scheme,
  label: SCHEME_LABELS[scheme],
  ...SCHEMES[scheme],
});

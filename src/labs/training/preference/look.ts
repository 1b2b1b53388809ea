/** @file The looks and names of actions and schemes. */
import { SERIES, seriesAt, withoutMarker, type MarkedLook } from "../../../charts/looks";
import { lineStyle, lookStyle, type CurveStyle } from "../../../charts/curves";
import type { PreferenceScheme } from "../../../core/training/preference";
import { SCHEME_LABELS } from "../run/preference/table";

/** The most actions that look different. */
export const MOST_NAMED = 6;

/** @param place the place among actions that look different; null for one of the others */
export function actionStyle(action: number, place: number | null): CurveStyle {
  const id = `action-${action + 1}`;
  return place === null
    ? lineStyle(id, "", "ink-faint")
    : lookStyle(id, `action ${action + 1}`, withoutMarker(seriesAt(place)));
}

const SCHEMES: { readonly [S in PreferenceScheme]: MarkedLook } = {
  explicit: SERIES[0],
  proximal: SERIES[6],
};

export const schemeStyle = (scheme: PreferenceScheme): CurveStyle => ({
  id: scheme,
  label: SCHEME_LABELS[scheme],
  ...SCHEMES[scheme],
});

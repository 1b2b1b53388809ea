/** @file The looks and names of learners and experts. */
import { second, SERIES, withoutMarker } from "../../../charts/looks";
import { lineStyle, lookStyle, type CurveStyle } from "../../../charts/curves";
import { stylesOf } from "../look";
import type { OnlineParams } from "../run/params";
import type { OnlineRun, OnlineTrace } from "../run/online/types";
import { METHOD_LABELS } from "../run/shared";

export const runsOf = ({ runs }: OnlineTrace): readonly OnlineRun[] =>
  runs.filter((run): run is OnlineRun => run !== null);

/** A style for each learner: the colour is the geometry's; if both methods are shown, dual averaging is dashed. */
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
    const look = method === "dualAveraging" ? second(style, "other") : style;
    return [{ ...look, id: `${style.id}-${method}`, label }];
  });
}

/** The style of an expert's weight under dual averaging, beside that of mirror descent. */
export function dualStyle(style: CurveStyle): CurveStyle {
  const { id, label } = style;
  return { ...second(style), id: `${id}-dual`, label: `${label}, ${METHOD_LABELS.dualAveraging}` };
}

/** The most experts that look different. */
const MOST_NAMED = 6;

/** Looks that no geometry has, for the experts with the largest weights. */
const freeLooks = ({ geometry, beside }: OnlineParams) => {
  const taken = stylesOf([geometry, ...beside]).map(({ color }) => color);
  return SERIES.filter(({ color }) => !taken.includes(color)).slice(0, MOST_NAMED);
};

/** The number of experts that look different. */
export const namedExperts = (params: OnlineParams): number => freeLooks(params).length;

/** @param place the rank by weight among all experts */
export function expertStyle(expert: number, place: number, params: OnlineParams): CurveStyle {
  const id = `expert-${expert + 1}`;
  const look = freeLooks(params)[place];
  return look === undefined
    ? lineStyle(id, "", "ink-faint")
    : lookStyle(id, `expert ${expert + 1}`, withoutMarker(look));
}

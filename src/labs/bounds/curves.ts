/** @file How each curve of the slice is drawn and named; the words tell what kind of statement it is. */
import type { Token } from "../../ui/palette";
import type { MarkerShape } from "../../charts/markerShapes";
import type { CurveId } from "../../experiments/bounds/params";

/**
 * claimed: by the paper. proved: ours, with a proof. exact: the threshold itself. local: exact, near the target only. observed: by runs.
 */
export type Status = "claimed" | "proved" | "exact" | "local" | "observed";

export interface CurveStyle {
  readonly id: CurveId;
  /** Colour token by meaning. */
  readonly color: Token;
  readonly dash: string;
  readonly marker: MarkerShape | null;
  /** Notation of charts' `rich`. */
  readonly label: string;
  /** In the list of curves. */
  readonly name: string;
  readonly symbol: string;
  readonly status: Status;
}

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  claimed: "Claimed by the paper",
  proved: "Proved here",
  exact: "Exact, this belief",
  local: "Exact, near the target",
  observed: "Observed",
};

const style = (
  id: CurveId,
  status: Status,
  color: Token,
  dash: string,
  marker: MarkerShape | null,
  name: string,
  symbol: string,
  label: string,
): CurveStyle => ({ id, status, color, dash, marker, name, symbol, label });

/** Where runs of an update begin to collapse. */
const collapse = (id: CurveId, update: string, dash: string): CurveStyle => {
  const name = `${update} runs collapse`;
  return style(id, "observed", "violation", dash, "diamond", name, "collapse", `${name}, observed`);
};

export const CURVE_STYLES: Readonly<Record<CurveId, CurveStyle>> = {
  bound: style(
    "bound",
    "claimed",
    "bound",
    "",
    null,
    "curvature bound",
    "η_{max}",
    "curvature bound η_{max}, claimed",
  ),
  entropyAware: style(
    "entropyAware",
    "claimed",
    "entropy",
    "",
    "square",
    "entropy-aware step",
    "η_{CE}",
    "entropy-aware η_{CE}, claimed",
  ),
  mse: style(
    "mse",
    "claimed",
    "mse",
    "8 4",
    null,
    "braked MSE step, Figure 3",
    "η_{MSE}",
    "MSE step η_{MSE}, claimed",
  ),
  certified: style(
    "certified",
    "proved",
    "certified",
    "14 3",
    "triangle",
    "certified step",
    "η_{cert}",
    "certified step η_{cert}, proved",
  ),
  fejer: style(
    "fejer",
    "exact",
    "fejer",
    "9 3 2 3",
    "plus",
    "Fejér step",
    "η_{F}",
    "Fejér step η_{F}, exact",
  ),
  thresholdMirror: style(
    "thresholdMirror",
    "local",
    "exact",
    "1.5 4",
    null,
    "mirror step: 2",
    "mirror",
    "mirror threshold, local",
  ),
  thresholdProjected: style(
    "thresholdProjected",
    "local",
    "exact",
    "4 4",
    null,
    "projected step",
    "projected",
    "projected threshold, local",
  ),
  collapseMirror: collapse("collapseMirror", "mirror", ""),
  collapseProjected: collapse("collapseProjected", "projected", "6 3"),
};

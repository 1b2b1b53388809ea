/** @file How each curve of the slice is drawn and named; the words tell what kind of statement it is. */
import type { MarkerShape } from "../../charts/Marker";
import type { CurveId } from "../../experiments/bounds/params";

/** claimed: by the paper. proved: ours, with a proof. exact: the threshold itself. local: exact, near the target only. */
export type Status = "claimed" | "proved" | "exact" | "local";

export interface CurveStyle {
  readonly id: CurveId;
  /** Colour token by meaning. */
  readonly color: string;
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
};

export const CURVE_STYLES: Readonly<Record<CurveId, CurveStyle>> = {
  bound: {
    id: "bound",
    color: "bound",
    dash: "",
    marker: null,
    label: "curvature bound η_{max}, claimed",
    name: "curvature bound",
    symbol: "η_{max}",
    status: "claimed",
  },
  entropyAware: {
    id: "entropyAware",
    color: "entropy",
    dash: "",
    marker: "square",
    label: "entropy-aware η_{CE}, claimed",
    name: "entropy-aware step",
    symbol: "η_{CE}",
    status: "claimed",
  },
  mse: {
    id: "mse",
    color: "mse",
    dash: "8 4",
    marker: null,
    label: "MSE step η_{MSE}, claimed",
    name: "braked MSE step, Figure 3",
    symbol: "η_{MSE}",
    status: "claimed",
  },
  certified: {
    id: "certified",
    color: "certified",
    dash: "14 3",
    marker: "triangle",
    label: "certified step η_{cert}, proved",
    name: "certified step",
    symbol: "η_{cert}",
    status: "proved",
  },
  fejer: {
    id: "fejer",
    color: "fejer",
    dash: "9 3 2 3",
    marker: "plus",
    label: "Fejér step η_{F}, exact",
    name: "Fejér step",
    symbol: "η_{F}",
    status: "exact",
  },
  thresholdMirror: {
    id: "thresholdMirror",
    color: "exact",
    dash: "1.5 4",
    marker: null,
    label: "mirror threshold, local",
    name: "mirror step: 2",
    symbol: "mirror",
    status: "local",
  },
  thresholdProjected: {
    id: "thresholdProjected",
    color: "exact",
    dash: "4 4",
    marker: null,
    label: "projected threshold, local",
    name: "projected step",
    symbol: "projected",
    status: "local",
  },
};

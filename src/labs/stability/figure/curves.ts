/** @file How each curve over a map is drawn and named; the words tell what kind of statement it is. */
import type { Token } from "../../../ui/palette";
import type { MarkerShape } from "../../../charts/markerShapes";
import type { AtlasCurves } from "../../../experiments/stability/atlas/types";
import { isCertified, type Update } from "../../../experiments/update";
import { ATLAS_CURVES } from "../figures";

export type OverlayId = keyof AtlasCurves;
/** A curve of the threshold that no atlas has. */
export type CurveId = OverlayId | "collapse";

export interface OverlayStyle {
  readonly id: CurveId;
  /** Colour token by meaning. */
  readonly color: Token;
  readonly dash: string;
  readonly marker: MarkerShape | null;
  /** Notation of charts' `rich`. */
  readonly label: string;
  readonly symbol: string;
  /** In the list of curves. */
  readonly name: string;
  readonly status: "claimed" | "proved" | "exact" | "observed";
}

const style = (
  id: CurveId,
  name: string,
  symbol: string,
  status: OverlayStyle["status"],
  color: Token,
  dash: string,
  marker: MarkerShape | null,
): OverlayStyle => ({ id, name, symbol, status, color, dash, marker, label: `${name} ${symbol}, ${status}` });

export const OVERLAYS: Readonly<Record<CurveId, OverlayStyle>> = {
  bound: style("bound", "curvature bound", "η_{max}", "claimed", "bound", "", null),
  entropyAware: style("entropyAware", "entropy-aware", "η_{CE}", "claimed", "entropy", "", "square"),
  certified: style("certified", "certified", "η_{cert}", "proved", "certified", "14 3", "triangle"),
  fejer: style("fejer", "Fejér", "η_{F}", "exact", "fejer", "9 3 2 3", "plus"),
  local: {
    ...style("local", "local threshold", "η_{local}", "exact", "exact", "1.5 4", null),
    label: "local threshold, exact",
  },
  measured: {
    ...style("measured", "measured threshold", "η_{meas}", "observed", "ink", "", null),
    label: "settles below, observed",
  },
  collapse: {
    ...style("collapse", "collapse begins", "η_{coll}", "observed", "violation", "", "diamond"),
    label: "collapse begins, observed",
  },
};

const BY_CERTIFICATE = ["certified", "fejer"];

/** The same curve with what its words mean for this update: two of them are not proved of every update. */
export function overlayOf(id: CurveId, update: Update): OverlayStyle {
  const own = OVERLAYS[id];
  if (isCertified[update] || !BY_CERTIFICATE.includes(id)) return own;
  return { ...own, label: `${own.name} ${own.symbol}, for mirror steps` };
}

export const OVERLAY_IDS = ATLAS_CURVES satisfies readonly OverlayId[];

export const STATUS_NAMES: Readonly<Record<OverlayStyle["status"], string>> = {
  claimed: "Claimed by the paper",
  proved: "Proved here",
  exact: "Exact",
  observed: "Observed in this run",
};

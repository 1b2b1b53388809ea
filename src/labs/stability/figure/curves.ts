/** @file How each curve over a map is drawn and named; the words tell what kind of statement it is. */
import { NOTIONS, type Notion } from "../../../charts/notions";
import type { CurveStyle } from "../../../charts/xy/overlay";
import type { AtlasCurves } from "../run/atlas/types";
import { type Update } from "../../../experiments/update";
import { isCertified } from "../../../experiments/updateStep";
import type { Status } from "../../../scenario/statement";
import { ATLAS_CURVES } from "../map/layers";

export type OverlayId = keyof AtlasCurves;
/** The curves over maps, and one that only the threshold has. */
export type CurveId = OverlayId | "collapse";

export interface OverlayStyle extends CurveStyle, Notion {
  readonly id: CurveId;
  /** The name in the list of curves. */
  readonly name: string;
  readonly status: Status;
}

function style(id: CurveId, name: string, status: Status, label?: string): OverlayStyle {
  const notion = NOTIONS[id];
  return { ...notion, id, name, status, label: label ?? `${name} ${notion.symbol}, ${status}` };
}

export const OVERLAYS: Readonly<Record<CurveId, OverlayStyle>> = {
  bound: style("bound", "curvature bound", "claimed"),
  entropyAware: style("entropyAware", "entropy-aware", "claimed"),
  certified: style("certified", "certified", "proved"),
  fejer: style("fejer", "Fejér", "exact"),
  local: style("local", "local threshold", "exact", "local threshold, exact"),
  measured: style("measured", "measured threshold", "observed", "settles below, observed"),
  collapse: style("collapse", "collapse begins", "observed", "collapse begins, observed"),
};

const BY_CERTIFICATE = ["certified", "fejer"];

/** A curve with its status for this update, because two curves are not proved for every update. */
export function overlayOf(id: CurveId, update: Update): OverlayStyle {
  const own = OVERLAYS[id];
  if (isCertified[update] || !BY_CERTIFICATE.includes(id)) return own;
  return { ...own, label: `${own.name} ${own.symbol}, for mirror steps` };
}

export const OVERLAY_IDS = ATLAS_CURVES satisfies readonly OverlayId[];

/** The curves that are not switched off. */
export const curvesShown = (hide: readonly string[] = []): readonly OverlayId[] =>
  OVERLAY_IDS.filter((id) => !hide.includes(id));
export const texturesShown = (hide: readonly string[] = []): boolean => !hide.includes("textures");

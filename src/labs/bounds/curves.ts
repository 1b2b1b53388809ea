/** @file How each curve of the slice is drawn and named; the words tell what kind of statement it is. */
import { NOTIONS, type Notion } from "../../charts/notions";
import type { CurveId } from "./run/params";

/**
 * claimed: by the paper. proved: by our proof. exact: the threshold itself. local: exact, but only close to
 * the target. observed: in runs.
 */
export type Status = "claimed" | "proved" | "exact" | "local" | "observed";

export interface CurveStyle extends Notion {
  readonly id: CurveId;
  /** Notation of charts' `rich`. */
  readonly label: string;
  /** The name in the list of curves. */
  readonly name: string;
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
  notion: Notion,
  name: string,
  label = `${name} ${notion.symbol}, ${status}`,
): CurveStyle => ({ ...notion, id, status, name, label });

/** The curve of the steps at which runs of an update begin to collapse. */
function collapse(id: CurveId, update: string, notion: Notion): CurveStyle {
  const name = `${update} runs collapse`;
  return style(id, "observed", { ...notion, symbol: "collapse" }, name, `${name}, observed`);
}

export const CURVE_STYLES: Readonly<Record<CurveId, CurveStyle>> = {
  bound: style("bound", "claimed", NOTIONS.bound, "curvature bound"),
  entropyAware: style(
    "entropyAware",
    "claimed",
    NOTIONS.entropyAware,
    "entropy-aware step",
    "entropy-aware η_{CE}, claimed",
  ),
  mse: style("mse", "claimed", NOTIONS.mse, "braked MSE step, Figure 3", "MSE step η_{MSE}, claimed"),
  certified: style("certified", "proved", NOTIONS.certified, "certified step"),
  fejer: style("fejer", "exact", NOTIONS.fejer, "Fejér step"),
  thresholdMirror: style(
    "thresholdMirror",
    "local",
    { ...NOTIONS.local, symbol: "mirror" },
    "mirror step: 2",
    "mirror threshold, local",
  ),
  thresholdProjected: style(
    "thresholdProjected",
    "local",
    NOTIONS.localProjected,
    "projected step",
    "projected threshold, local",
  ),
  collapseMirror: collapse("collapseMirror", "mirror", NOTIONS.collapse),
  collapseProjected: collapse("collapseProjected", "projected", NOTIONS.collapseProjected),
};

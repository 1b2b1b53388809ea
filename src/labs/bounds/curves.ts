/** @file How each curve of the slice is drawn and named; the words tell what kind of statement it is. */
import { NOTIONS, type Notion } from "../../charts/notions";
import type { Status } from "../../scenario/statement";
import { STATUS_NAMES } from "../shared/statuses";
import type { CurveId } from "./run/params";

export interface CurveStyle extends Notion {
  readonly id: CurveId;
  /** Notation of charts' `rich`. */
  readonly label: string;
  /** The name in the list of curves. */
  readonly name: string;
  readonly status: Status;
  /** What it is exact for. */
  readonly of?: string;
}

const style = (
  id: CurveId,
  status: Status,
  notion: Notion,
  name: string,
  label = `${name} ${notion.symbol}, ${status}`,
): CurveStyle => ({ ...notion, id, status, name, label });

const local = (id: CurveId, notion: Notion, name: string, label: string): CurveStyle => ({
  ...style(id, "exact", notion, name, label),
  of: "near the target",
});

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
  fejer: { ...style("fejer", "exact", NOTIONS.fejer, "Fejér step"), of: "this belief" },
  thresholdMirror: local(
    "thresholdMirror",
    { ...NOTIONS.local, symbol: "mirror" },
    "mirror step: 2",
    "mirror threshold, local",
  ),
  thresholdProjected: local(
    "thresholdProjected",
    NOTIONS.localProjected,
    "projected step",
    "projected threshold, local",
  ),
  collapseMirror: collapse("collapseMirror", "mirror", NOTIONS.collapse),
  collapseProjected: collapse("collapseProjected", "projected", NOTIONS.collapseProjected),
};

/** The heading under which a curve is listed. */
export const headingOf = ({ status, of }: CurveStyle): string =>
  of === undefined ? STATUS_NAMES[status] : `${STATUS_NAMES[status]}, ${of}`;

/** @file The updates in belief space: how many are too long, and by how much. Pure. */
import { NOTIONS } from "../../../../charts/notions";
import { LOOKS, withoutMarker } from "../../../../charts/looks";
import {
  linear,
  lookStyle,
  powers,
  type CurveData,
  type CurveStyle,
  type Pair,
  type PlotShape,
} from "../../../../charts/curves";
import { powerOfTen } from "../../../../charts/scale/scale";
import { BINS } from "../../run/classification/monitor";
import type { ClassificationTrace } from "../../run/classification/types";

/** The shares of examples whose update in belief space is too long, together with the loss. */
export function sharesPlot(trace: ClassificationTrace): PlotShape | null {
  const [first = null] = trace.methods;
  if (first === null || first.monitor === null) return null;
  const { monitor, objective } = first;
  const start = objective.mean[0] ?? NaN;
  const curve = (style: CurveStyle, y: ArrayLike<number>): CurveData => ({ style, x: trace.times, y });
  return {
    data: [
      curve(lookStyle("beyondBound", "beyond the bound", NOTIONS.bound), monitor.beyondBound),
      curve(
        lookStyle("beyondCertified", "beyond the certified step", NOTIONS.certified),
        monitor.beyondCertified,
      ),
      curve(lookStyle("away", "away from the label", LOOKS.away), monitor.away),
      curve(
        lookStyle("fall", "f(θ_{n})/f(0)", LOOKS.guide),
        objective.mean.map((value) => value / start),
      ),
    ],
    x: linear([0, trace.params.steps]),
    y: linear([-0.02, 1.04]),
    up: "share of examples",
    across: ["step n"],
  };
}

/** A histogram as steps along its bins. */
function outlineOf(counts: ArrayLike<number>, total: number, [from, to]: Pair) {
  const x: number[] = [];
  const y: number[] = [];
  for (let k = from; k < to; k++) {
    const left = BINS.from + k / BINS.perDecade;
    x.push(powerOfTen(left), powerOfTen(left + 1 / BINS.perDecade));
    y.push((counts[k] ?? NaN) / total, (counts[k] ?? NaN) / total);
  }
  return { x, y };
}

/** The range of bins that are not empty, with a margin. */
function usedBins(all: readonly ArrayLike<number>[]): Pair {
  const used = all.flatMap((counts) => Array.from(counts).flatMap((count, k) => (count > 0 ? [k] : [])));
  const middle = -BINS.from * BINS.perDecade;
  return [Math.min(middle - 4, ...used), Math.max(middle + 4, ...used) + 1];
}

/** The lengths of updates in belief space, relative to the bound and to the certified step. */
export function ratiosPlot(trace: ClassificationTrace): PlotShape | null {
  const monitor = trace.methods[0]?.monitor ?? null;
  if (monitor === null) return null;
  const { byBound, byCertified } = monitor;
  const total = byBound.reduce((a, b) => a + b, 0);
  if (total === 0) return null;
  const used = usedBins([byBound, byCertified]);
  const [bound, certified] = [byBound, byCertified].map((counts) => outlineOf(counts, total, used));
  if (bound === undefined || certified === undefined) return null;
  const top = Math.max(...bound.y, ...certified.y) * 1.12;
  const exponents: Pair = [BINS.from + used[0] / BINS.perDecade, BINS.from + used[1] / BINS.perDecade];
  return {
    data: [
      { style: lookStyle("edge", "", LOOKS.level), x: [1, 1], y: [0, top] },
      { style: lookStyle("byBound", "step ÷ bound", NOTIONS.bound), ...bound },
      {
        style: lookStyle("byCertified", "step ÷ certified step", withoutMarker(NOTIONS.certified)),
        ...certified,
      },
    ],
    x: powers(exponents),
    // Room for the lowest label, so that it does not touch a power of ten under the corner.
    y: linear([-0.03 * top, top]),
    up: "share of steps",
    across: ["step in belief space over what it might be", "ratio"],
    areas: [
      { color: NOTIONS.bound.color, x: bound.x, low: bound.x.map(() => 0), high: bound.y },
      { color: NOTIONS.certified.color, x: certified.x, low: certified.x.map(() => 0), high: certified.y },
    ],
  };
}

/** @file The words and numbers of an atlas, for screen and terminal alike. */
import type { SliceAtlas } from "../params";
import { stepAt } from "./grid";
import { CONVERGED, type AtlasSummary, type AtlasTrace, type AtlasVerdict } from "./types";

/** Median and maximum of the times of converged cells. */
function settling({ ends, times }: AtlasTrace): { median: number | null; last: number | null } {
  const settled = times.filter((_, i) => ends[i] === CONVERGED).toSorted();
  const { length } = settled;
  if (length === 0) return { median: null, last: null };
  const middle = length >> 1;
  const median = length % 2 === 1 ? settled[middle] : (settled[middle - 1] + settled[middle]) / 2;
  return { median, last: settled[length - 1] };
}

/** How the cells at or below a curve fared, and those above it. */
function verdict({ ends, width }: AtlasTrace, steps: Float64Array, curve: Float64Array): AtlasVerdict {
  let below = 0;
  let belowConverged = 0;
  let converged = 0;
  for (let i = 0; i < ends.length; i++) {
    const good = ends[i] === CONVERGED ? 1 : 0;
    converged += good;
    if (!(steps[Math.floor(i / width)] <= curve[i % width])) continue;
    below++;
    belowConverged += good;
  }
  return {
    below,
    belowConverged,
    above: ends.length - below,
    aboveConverged: converged - belowConverged,
  };
}

function verdicts(trace: AtlasTrace, params: SliceAtlas) {
  const { curves } = trace;
  const steps = Float64Array.from({ length: trace.height }, (_, row) => stepAt(params, row));
  const of = (name: "bound" | "certified" | "fejer" | "local") =>
    curves === null ? null : verdict(trace, steps, curves[name]);
  return { bound: of("bound"), certified: of("certified"), fejer: of("fejer"), local: of("local") };
}

/** Of a finished atlas; of a part of one the counts are those of the cells computed, the rest is read off the picture. */
export function summarizeAtlas(trace: AtlasTrace): AtlasSummary {
  const { params, counts, done, kernel } = trace;
  const { median, last } = settling(trace);
  const { converged, collapsed, wandering } = counts;
  const compared =
    params.classes === 2
      ? verdicts(trace, params)
      : { bound: null, certified: null, fejer: null, local: null };
  return {
    lab: "stability",
    part: "atlas",
    cells: done,
    converged,
    collapsed,
    wandering,
    medianSettledAt: median,
    lastSettledAt: last,
    ...compared,
    kernel,
  };
}

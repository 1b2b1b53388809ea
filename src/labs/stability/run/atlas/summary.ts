/** @file The summary of an atlas, for screen and terminal alike. */
import { sidesOf } from "./sides";
import {
  CELL_CONVERGED,
  ofPromises,
  type AtlasSides,
  type AtlasStatistics,
  type AtlasSummary,
  type AtlasTrace,
  type AtlasVerdict,
  type Sides,
} from "./types";

/** The median and the maximum of the times at which cells converged. */
function settling({ ends, times, params }: AtlasTrace): { median: number | null; last: number | null } {
  const settled = new Uint32Array(params.iterations + 1);
  let count = 0;
  for (let i = 0; i < ends.length; i++) {
    if (ends[i] !== CELL_CONVERGED) continue;
    settled[times[i]]++;
    count++;
  }
  if (count === 0) return { median: null, last: null };
  const [lower, upper, last] = ranked(settled, [(count - 1) >> 1, count >> 1, count - 1]);
  return { median: (lower + upper) / 2, last };
}

/** The values at these ranks (from 0, in increasing order), given how often each value occurs. */
function ranked(counts: Uint32Array, ranks: readonly number[]): number[] {
  let value = 0;
  let below = 0;
  return ranks.map((rank) => {
    while (below + counts[value] <= rank) below += counts[value++];
    return value;
  });
}

function verdict(sides: Sides | undefined): AtlasVerdict | null {
  if (sides === undefined) return null;
  const { below, above } = sides;
  return {
    below: below.cells,
    belowConverged: below.converged,
    above: above.cells,
    aboveConverged: above.converged,
  };
}

/**
 * The statistics of a finished atlas. For an unfinished one, the counts are those of the cells computed, and
 * everything else is taken from the picture.
 */
export function statisticsOf(trace: AtlasTrace): AtlasStatistics {
  const sides = sidesOf(trace);
  return { summary: summaryWith(trace, sides), sides };
}

export const summarizeAtlas = (trace: AtlasTrace): AtlasSummary => statisticsOf(trace).summary;

function summaryWith(trace: AtlasTrace, sides: AtlasSides | null): AtlasSummary {
  const { counts, kernel } = trace;
  const { median, last } = settling(trace);
  const { converged, collapsed, wandering } = counts;
  return {
    lab: "stability",
    part: "atlas",
    cells: converged + collapsed + wandering,
    converged,
    collapsed,
    wandering,
    medianSettledAt: median,
    lastSettledAt: last,
    ...ofPromises((id) => verdict(sides?.[id])),
    kernel,
  };
}

/** @file The words and numbers of an atlas, for screen and terminal alike. */
import type { SliceAtlas } from "../params";
import { stepAt } from "./grid";
import { CONVERGED, type AtlasSummary, type AtlasTrace, type AtlasVerdict, type PromiseId } from "./types";

/** Median and maximum of the times of converged cells. */
function settling({ ends, times, params }: AtlasTrace): { median: number | null; last: number | null } {
  const settled = new Uint32Array(params.iterations + 1);
  let count = 0;
  for (let i = 0; i < ends.length; i++) {
    if (ends[i] !== CONVERGED) continue;
    settled[times[i]]++;
    count++;
  }
  if (count === 0) return { median: null, last: null };
  const [lower, upper, last] = ranked(settled, [(count - 1) >> 1, count >> 1, count - 1]);
  return { median: (lower + upper) / 2, last };
}

/** The values at these ranks (from 0, in increasing order), of so many of each value. */
function ranked(counts: Uint32Array, ranks: readonly number[]): number[] {
  let value = 0;
  let below = 0;
  return ranks.map((rank) => {
    while (below + counts[value] <= rank) below += counts[value++];
    return value;
  });
}

/** How the cells at or below a curve fared, and those above it. */
function verdict(
  { ends, width, height }: AtlasTrace,
  steps: Float64Array,
  curve: Float64Array,
): AtlasVerdict {
  let below = 0;
  let belowConverged = 0;
  let converged = 0;
  for (let row = 0, i = 0; row < height; row++) {
    const step = steps[row];
    for (let column = 0; column < width; column++, i++) {
      const good = ends[i] === CONVERGED ? 1 : 0;
      converged += good;
      if (!(step <= curve[column])) continue;
      below++;
      belowConverged += good;
    }
  }
  return {
    below,
    belowConverged,
    above: ends.length - below,
    aboveConverged: converged - belowConverged,
  };
}

type Verdicts = Pick<AtlasSummary, PromiseId>;

/** On the triangle the cells are counted where they are run. */
function countedVerdicts({ sides }: AtlasTrace): Verdicts {
  const of = (id: PromiseId): AtlasVerdict | null => {
    if (sides === null) return null;
    const { below, above } = sides[id];
    return {
      below: below.cells,
      belowConverged: below.converged,
      above: above.cells,
      aboveConverged: above.converged,
    };
  };
  return { bound: of("bound"), certified: of("certified"), fejer: of("fejer"), local: of("local") };
}

function verdicts(trace: AtlasTrace, params: SliceAtlas): Verdicts {
  const { curves } = trace;
  const steps = Float64Array.from({ length: trace.height }, (_, row) => stepAt(params, row));
  const of = (name: PromiseId) => (curves === null ? null : verdict(trace, steps, curves[name]));
  return { bound: of("bound"), certified: of("certified"), fejer: of("fejer"), local: of("local") };
}

/** Of a finished atlas; of a part of one the counts are those of the cells computed, the rest is read off the picture. */
export function summarizeAtlas(trace: AtlasTrace): AtlasSummary {
  const { params, counts, kernel } = trace;
  const { median, last } = settling(trace);
  const { converged, collapsed, wandering } = counts;
  const compared = params.classes === 2 ? verdicts(trace, params) : countedVerdicts(trace);
  return {
    lab: "stability",
    part: "atlas",
    cells: converged + collapsed + wandering,
    converged,
    collapsed,
    wandering,
    medianSettledAt: median,
    lastSettledAt: last,
    ...compared,
    kernel,
  };
}

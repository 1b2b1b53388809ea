/** @file Layouts that are kept while a clock moves over them: of what is drawn, on papers that say the same. */
import type { Paper } from "./types";

/** A figure, on its own paper and on that of the one beside it. */
const MOST_PAPERS = 4;

/** Another plot counts by its own scales and curves. */
const isSame = (one: Paper, two: Paper): boolean =>
  one.width === two.width &&
  one.height === two.height &&
  one.theme === two.theme &&
  one.held === two.held &&
  one.other?.scales === two.other?.scales &&
  (one.other?.data === two.other?.data || (one.other?.data.length === 0 && two.other?.data.length === 0));

/** Lays out once for each trace and paper, as long as the trace is there; of a trace the last few. */
export function laidOut<Trace extends object, Layout>(
  layout: (trace: Trace, paper: Paper) => Layout,
): (trace: Trace, paper: Paper) => Layout {
  const kept = new WeakMap<Trace, readonly { readonly paper: Paper; readonly made: Layout }[]>();
  return (trace, paper) => {
    const known = kept.get(trace) ?? [];
    const found = known.find((one) => isSame(one.paper, paper)) ?? { paper, made: layout(trace, paper) };
    kept.set(trace, [found, ...known.filter((one) => one !== found)].slice(0, MOST_PAPERS));
    return found.made;
  };
}

/** @file Layouts that are kept while a clock moves over them: of what is drawn, on viewports that say the same. */
import type { Viewport } from "./types";

/** A figure, on its own viewport and on that of the one beside it. */
const MAX_VIEWPORTS = 4;

/** Another plot counts by its own scales and curves. */
const isSame = (one: Viewport, two: Viewport): boolean =>
  one.width === two.width &&
  one.height === two.height &&
  one.theme === two.theme &&
  one.held === two.held &&
  one.other?.scales === two.other?.scales &&
  one.other?.above === two.other?.above &&
  (one.other?.data === two.other?.data || (one.other?.data.length === 0 && two.other?.data.length === 0));

/** Lays out once for each trace and viewport, as long as the trace is there; of a trace the last few. */
export function laidOut<Trace extends object, Layout>(
  layout: (trace: Trace, viewport: Viewport) => Layout,
): (trace: Trace, viewport: Viewport) => Layout {
  const kept = new WeakMap<Trace, readonly { readonly viewport: Viewport; readonly made: Layout }[]>();
  return (trace, viewport) => {
    const known = kept.get(trace) ?? [];
    const found = known.find((one) => isSame(one.viewport, viewport)) ?? {
      viewport,
      made: layout(trace, viewport),
    };
    kept.set(trace, [found, ...known.filter((one) => one !== found)].slice(0, MAX_VIEWPORTS));
    return found.made;
  };
}

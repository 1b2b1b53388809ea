/**
 * @file Keeps layouts, so that a moving clock does not lay out again. Viewports count as the same if they
 * give the same layout.
 */
import type { Viewport } from "./types";

/** How many layouts are kept for a trace: for the figure itself, and for the one that it is compared with. */
const MAX_VIEWPORTS = 4;

/** Whether two viewports give the same layout. Another plot matters by its scales and its curves only. */
const isSame = (one: Viewport, two: Viewport): boolean =>
  one.width === two.width &&
  one.height === two.height &&
  one.theme === two.theme &&
  one.held === two.held &&
  one.other?.scales === two.other?.scales &&
  one.other?.above === two.other?.above &&
  (one.other?.data === two.other?.data || (one.other?.data.length === 0 && two.other?.data.length === 0));

/**
 * Lays out once for each trace and viewport. The last few layouts of a trace are kept as long as the trace exists.
 *
 * @param madeOf the part of a trace on which its layout depends; the trace itself when left out
 */
export function laidOut<Trace extends object, Layout>(
  layout: (trace: Trace, viewport: Viewport) => Layout,
  madeOf: (trace: Trace) => object = (trace) => trace,
): (trace: Trace, viewport: Viewport) => Layout {
  const kept = new WeakMap<object, readonly { readonly viewport: Viewport; readonly made: Layout }[]>();
  return (trace, viewport) => {
    const of = madeOf(trace);
    const known = kept.get(of) ?? [];
    const found = known.find((one) => isSame(one.viewport, viewport)) ?? {
      viewport,
      made: layout(trace, viewport),
    };
    kept.set(of, [found, ...known.filter((one) => one !== found)].slice(0, MAX_VIEWPORTS));
    return found.made;
  };
}

/** @file Which drawing came with a trace, and for which paper it was made. */
import type { TrackingTrace } from "../run/types";
import type { Paper, Sketch } from "./sketch";

const sketches = new WeakMap<TrackingTrace, { readonly sketch: Sketch; readonly paper: Paper }>();

export function keepSketch(trace: TrackingTrace, sketch: Sketch, paper: Paper): void {
  sketches.set(trace, { sketch, paper });
}

/** The sketch of a trace on this very paper, or null. */
export function sketchOn(trace: TrackingTrace, paper: Paper): Sketch | null {
  const known = sketches.get(trace);
  if (!known) return null;
  const { theme, size, triangle, span, ahead } = known.paper;
  const same =
    theme === paper.theme &&
    size === paper.size &&
    triangle === paper.triangle &&
    span[0] === paper.span[0] &&
    span[1] === paper.span[1] &&
    ahead === paper.ahead;
  return same ? known.sketch : null;
}

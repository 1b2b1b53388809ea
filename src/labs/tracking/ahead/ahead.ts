/**
 * @file Edits while something is dragged: the run and its picture are made by the draughtsman, and shown together when they come. The last
 * edit of a drag, and all edits where there is no draughtsman, go the usual way, with the same result.
 */
import type { TrackingParams } from "../run/params";
import type { TrackingTrace } from "../run/types";
import type { Edit } from "../edit/params";
import type { Drawing, Order } from "./protocol";
import type { Paper } from "./sketch";
import type { Sketcher, SketcherOptions } from "./sketcher";
import { keepSketch } from "./sketches";

export interface AheadOptions {
  readonly isDragging: () => boolean;
  readonly read: () => { readonly params: TrackingParams; readonly trace: TrackingTrace | null };
  /** Null where the panels are not to be drawn ahead. */
  readonly paper: () => Paper | null;
  readonly take: (params: TrackingParams, trace: TrackingTrace) => void;
  readonly setParams: (params: Partial<TrackingParams>) => void;
  readonly makeSketcher: (on: Pick<SketcherOptions, "onReady" | "onDrawing" | "onDeath">) => Sketcher;
}

export interface Ahead {
  readonly edit: (edit: Edit) => void;
  /** The drag is over. */
  readonly settle: () => void;
  readonly dispose: () => void;
}

/** Longer runs have a way of their own, with progress. */
const MOST_NUMBERS = 60_000;

/** Small, of known data, and following a run that is whole. */
function isLight({ params, trace }: ReturnType<AheadOptions["read"]>): boolean {
  if (trace?.complete !== true || params.target.kind === "stream") return false;
  return params.steps * params.rules.length * trace.classes <= MOST_NUMBERS;
}

export function createAhead(options: AheadOptions): Ahead {
  const { isDragging, read, paper, take, setParams, makeSketcher } = options;
  /** What was asked for last and is not shown yet, and the params on the page when it was. */
  let asked: { readonly params: TrackingParams; readonly over: TrackingParams } | null = null;

  const settle = () => {
    const open = asked;
    asked = null;
    sketcher.forget();
    if (open !== null && open.over === read().params) setParams(open.params);
  };
  const show = ({ params, paper: sheet }: Order, { trace: rest, sketch }: Drawing) => {
    // Somebody else changed the page meanwhile, by a link perhaps.
    if (asked === null || asked.over !== read().params) return settle();
    const trace = { ...rest, params };
    keepSketch(trace, sketch, sheet);
    asked = asked.params === params ? null : { ...asked, over: params };
    take(params, trace);
    return undefined;
  };
  /** The page as it is, once more: the first stroke of a drag should not be the first that anybody here has drawn. */
  const rehearse = () => {
    const now = read();
    const sheet = paper();
    if (sheet === null || isDragging() || !isLight(now)) return;
    asked = { params: now.params, over: now.params };
    sketcher.ask({ params: now.params, paper: sheet });
  };
  const sketcher = makeSketcher({ onReady: rehearse, onDrawing: show, onDeath: settle });

  return {
    edit: (edit) => {
      const now = read();
      const sheet = isDragging() && sketcher.isReady() && isLight(now) ? paper() : null;
      if (asked !== null && asked.over !== now.params) asked = null;
      const before = asked?.params ?? now.params;
      const patch = edit(before);
      if (sheet === null) {
        asked = null;
        sketcher.forget();
        return setParams(before === now.params ? patch : { ...before, ...patch });
      }
      const params = { ...before, ...patch };
      asked = { params, over: now.params };
      sketcher.ask({ params, paper: sheet });
      return undefined;
    },
    settle,
    dispose: sketcher.dispose,
  };
}

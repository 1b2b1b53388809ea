/** @file Draws the figures of a lab of parts, together with those of a pinned run. Pure. */
import type { Picture, Viewport } from "../../../charts/picture/types";
import type { Draw } from "../../../scenario/lab";
import { drawBehind, drawBeside, type DrawRun } from "../pinned/compose";
import type { Beside } from "../pinned/gather";
import { placeOf } from "../pinned/place";
import {
  anyParts,
  inPart,
  ofSamePart,
  type AnyPart,
  type ByPart,
  type Drawing,
  type PartIn,
  type PartsOf,
  type PartsTypes,
} from "./part";

type View = PartsTypes["view"];
type Trace = PartsTypes["trace"];

const AT_END = { t: null };

/** The view of a run at its last step, if the view's step lies beyond that. */
const lookAt = (view: View, last: number | null): View =>
  last !== null && "t" in view && typeof view.t === "number" && view.t >= last
    ? { ...view, ...AT_END }
    : view;

interface Seen {
  readonly trace: Trace;
  readonly view: View;
  readonly pinned: Trace | null;
  /** Names the params in which the pinned run differs. */
  readonly differs: string;
}

type AnyDrawing = Drawing<PartsTypes, string>;

/** A figure of a run together with that of the pinned run, if the view shows it. */
function drawCompared(
  { behind = [], drawsPinned, steps }: AnyPart,
  { draw }: AnyDrawing,
  figure: string,
  { trace, view, pinned, differs }: Seen,
  viewport: Viewport,
): Picture | null {
  const place = pinned === null ? "off" : placeOf(view, behind.length > 0);
  if (pinned === null || place === "off") return draw(figure, trace, view, viewport);
  const one: DrawRun<Trace> = (run, on) => draw(figure, run, lookAt(view, steps?.(run.params) ?? null), on);
  if (place === "beside") return drawBeside(one, [trace, pinned], viewport, differs);
  if (drawsPinned) return draw(figure, trace, view, viewport, pinned);
  return behind.includes(figure) ? drawBehind(one, [trace, pinned], viewport, differs) : one(trace, viewport);
}

/** Draws each figure of a lab with the drawing of the part that it belongs to. */
export function drawParts<Types extends PartsTypes>(
  parts: PartsOf<Types>,
  drawings: { readonly [Part in PartIn<Types>]: Drawing<Types, Part> },
): Draw<Types["params"], Types["trace"], Types["view"], Beside<Types["trace"]> | null> {
  // As in `anyParts`.
  const all = drawings as unknown as ByPart<AnyDrawing>;
  const declared = anyParts<Types>(parts) as unknown as ByPart<AnyPart>;
  return (figure, { trace, view, beside }, viewport) => {
    const drawing = inPart(all, trace);
    const pinned = ofSamePart(beside?.pinned ?? null, trace);
    const seen = { trace, view, pinned, differs: beside?.differs ?? "" };
    const picture = drawCompared(inPart(declared, trace), drawing, figure, seen, viewport);
    return picture && { ...picture, table: picture.table ?? ((most) => drawing.table(trace, most)) };
  };
}

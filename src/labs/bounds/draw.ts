/** @file Draws each figure of the bounds lab. */
import type { Picture, Viewport } from "../../charts/picture/types";
import type { BoundsParams } from "./run/params";
import { summarizeBounds } from "./run/summary";
import type { BoundsTrace, SliceResult } from "./run/types";
import type { Draw, Seen } from "../../scenario/lab";
import { drawBeside } from "../shared/pinned/compose";
import { placeOf } from "../shared/pinned/place";
import type { Behind } from "./behind";
import { targetOf } from "./defaults";
import { BOUNDS_FIGURES, type FigureId } from "./figures";
import type { Beside } from "./gather";
import type { BoundsLook } from "./look";
import { curvesOn, type Measured } from "./measured/words";
import { drawMse } from "./mse/draw";
import { brakedOf } from "./mse/words";
import { behindOf, besideOf } from "./pinned/behind";
import { unmeasured } from "./pinned/words";
import { drawSlice } from "./slice/drawSlice";
import { tables } from "./tables";
import { createTriangles } from "./triangle/draw";
import type { Level } from "./triangle/levels";
import { shownOf } from "./triangle/words";

type SeenBounds = Seen<BoundsParams, BoundsTrace, BoundsLook, Beside>;

/** The params, and what their figures need. */
interface Setting extends Pick<SeenBounds, "params" | "trace">, Pick<Beside, "levels" | "measured"> {}

const withMeasured = (slice: SliceResult, measured: Measured): SliceResult => ({
  ...slice,
  curves: { ...slice.curves, ...curvesOn(slice.x, measured) },
});

function pictureOf(
  figure: FigureId,
  { params, trace, levels, measured }: Setting,
  viewport: Viewport,
  behind: Behind | null,
): Picture | null {
  switch (figure) {
    case "slice":
      return trace.slice && drawSlice(withMeasured(trace.slice, measured), params, viewport, behind);
    case "triangle":
      return createTriangles()(shownOf(params, targetOf(params)), levels, viewport, behind).picture;
    case "mse":
      return drawMse(brakedOf(summarizeBounds({ params })), viewport, behind);
  }
}

const pinnedSetting = (trace: BoundsTrace, levels: readonly Level[]): Setting => ({
  params: trace.params,
  trace,
  levels,
  measured: {},
});

/** The figure of a pinned setting, on axes that hold both settings. */
export function drawPinned(
  figure: FigureId,
  { trace, levels, other }: { trace: BoundsTrace; levels: readonly Level[]; other: BoundsTrace | null },
  viewport: Viewport,
): Picture | null {
  const picture = pictureOf(figure, pinnedSetting(trace, levels), viewport, besideOf(other));
  if (picture === null || figure !== "slice") return picture;
  const { caption } = picture;
  return { ...picture, caption: { ...caption, text: caption.text + unmeasured(trace.params) } };
}

/** A figure, together with that of the pinned setting if the view shows it. */
function pictured(figure: FigureId, seen: SeenBounds, viewport: Viewport): Picture | null {
  const { view, beside } = seen;
  const { pinned, levels, pinnedLevels, measured, differs } = beside;
  const own: Setting = { ...seen, levels, measured };
  const place = placeOf(view, true);
  if (pinned === null || place === "off") return pictureOf(figure, own, viewport, null);
  if (place === "behind") return pictureOf(figure, own, viewport, behindOf(pinned));
  const draw = (which: Setting, on: Viewport) =>
    which === own
      ? pictureOf(figure, own, on, besideOf(pinned))
      : drawPinned(figure, { trace: pinned, levels: pinnedLevels, other: own.trace }, on);
  return drawBeside(draw, [own, pinnedSetting(pinned, pinnedLevels)], viewport, differs);
}

const isFigure = (figure: string): figure is FigureId => BOUNDS_FIGURES.some((one) => one === figure);

export const draw: Draw<BoundsParams, BoundsTrace, BoundsLook, Beside> = (figure, seen, viewport) => {
  const picture = isFigure(figure) ? pictured(figure, seen, viewport) : null;
  return picture && isFigure(figure)
    ? { ...picture, table: (most) => tables[figure](seen.params, most) }
    : null;
};

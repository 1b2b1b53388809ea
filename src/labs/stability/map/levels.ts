/**
 * @file The lines over a triangle in pixels: where its step equals the one that is claimed, proved or exact,
 * and where runs stop converging. Pure.
 */
import type { Box } from "../../../charts/geometry/box";
import { alongLine, clipLine, lineLength, type Line, type Point } from "../../../charts/geometry/polyline";
import type { FigureTheme } from "../../../charts/ink";
import type { Scale } from "../../../charts/scale/scale";
import type { TriangleAtlas } from "../run/params";
import { OVERLAY_IDS, overlayOf, type OverlayId, type OverlayStyle } from "../figure/curves";
import {
  MARKER_SPACING,
  overlayOfTraced,
  type Overlay,
  type Taken,
  type Traced,
} from "../../../charts/xy/overlay";
import { levelIn, type MapLines } from "./lines";

/**
 * What the claims are compared with in each cell: η itself, or the step that the fraction gives at the place
 * that the claim is about.
 */
const STEPS: Readonly<Record<"fixed" | "boundFraction", (id: OverlayId) => string>> = {
  fixed: () => "η",
  boundFraction: (id) => (id === "local" ? "step at target" : "first step"),
};

/** A label such as "certified η_cert = η, proved", with the style that the curve has over the slice. */
export function levelStyle(
  id: OverlayId,
  { update, rule }: Pick<TriangleAtlas, "update" | "rule">,
): OverlayStyle {
  const own = overlayOf(id, update);
  if (id === "measured") return { ...own, label: "border of arrival, observed" };
  const said = own.label.split(", ").at(-1) ?? own.status;
  return { ...own, label: `${own.name} ${own.symbol} = ${STEPS[rule.kind](id)}, ${said}` };
}

function toPixels(points: Float64Array, x: Scale, y: Scale): Line {
  return Array.from({ length: points.length / 2 }, (_, i): Point => [
    x.at(points[2 * i] ?? NaN),
    y.at(points[2 * i + 1] ?? NaN),
  ]);
}

/** A stretch shorter than this, in pixels, has no marker. */
const STUB_PX = 24;

function traced(style: OverlayStyle, lines: readonly Float64Array[], scales: Scales, frame: Box): Traced {
  const runs = lines.flatMap((points) => clipLine(toPixels(points, scales.x, scales.y), frame));
  const long = runs.filter((run) => lineLength(run) >= STUB_PX);
  const markers = style.marker ? long.flatMap((run) => alongLine(run, MARKER_SPACING)) : [];
  return { style, runs, markers };
}

interface Scales {
  readonly x: Scale;
  readonly y: Scale;
}

/** In the order of drawing: what was observed lies beneath what is stated. */
const ORDER: readonly OverlayId[] = ["measured", ...OVERLAY_IDS.filter((id) => id !== "measured")];

/** @param params the params of the run whose lines these are */
export function layoutLevels(
  lines: MapLines,
  params: TriangleAtlas,
  show: readonly OverlayId[],
  scales: Scales,
  frame: Box,
  theme: FigureTheme,
  direct: boolean,
  taken: Taken,
): Overlay {
  const shown = ORDER.filter((id) => show.includes(id));
  const all = shown.flatMap((id) => {
    const level = levelIn(lines, id);
    return level === null ? [] : [traced(levelStyle(id, params), level.lines, scales, frame)];
  });
  return overlayOfTraced(all, frame, theme, direct, taken);
}

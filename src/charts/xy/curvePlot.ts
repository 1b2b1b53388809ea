/** @file Lays out curves over two axes. Each curve has a label beside it, or in a legend above where there is no room. */
import { bottomAxis, leftAxis, type Axis } from "../axis/axis";
import type { Box } from "../geometry/box";
import { isNarrow, type FigureTheme } from "../ink";
import type { Legend } from "../label/legend";
import { texts } from "../picture/marks";
import type { Drawn, Mark, Size } from "../picture/types";
import type { Scale } from "../scale/scale";
import type { PlacedText } from "../text/label";
import { overlayLegend } from "./legend";
import { axisLabels, axisLines, baseLine, curveRows } from "./marks";
import { overlayMarks } from "./overlayMarks";
import { curvesBehind, holdingBoth, type OtherPlot, type PlotValues, type Scales } from "./other";
import { layoutOverlay, type CurveData, type Held, type Overlay } from "./overlay";
import { tickStyle } from "./text";
import { frameIn, titleAcross, titleUp } from "./frame";

/** The room for which a plot is laid out. */
export interface CurveRoom {
  readonly size: Size;
  readonly theme: FigureTheme;
  /** Whether the size is fixed. Otherwise the legend adds to the height. */
  readonly full: boolean;
  /** The places that are kept from the layout before. */
  readonly held: Held | null;
  /** Another plot, whose curves are drawn behind. */
  readonly other?: OtherPlot | undefined;
}

export interface CurvePlot extends PlotValues {
  readonly size: Size;
  readonly theme: FigureTheme;
  readonly frame: Box;
  readonly x: Axis;
  readonly y: Axis;
  readonly overlay: Overlay;
  readonly legend: Legend;
  readonly titles: readonly PlacedText[];
}

type Pixels = readonly [from: number, to: number];

export interface CurveShape {
  readonly data: readonly CurveData[];
  readonly x: (pixels: Pixels) => Scale;
  readonly y: (pixels: Pixels) => Scale;
  /** The title above the vertical axis. */
  readonly up: string;
  /** Titles for the horizontal axis; the longest that fits is taken. */
  readonly across: readonly string[];
  /** Boxes that labels must not touch, in addition to the curves. */
  readonly taken?: (scales: Scales) => readonly Box[];
}

/** The room for numbers to the left of the vertical axis, in em. */
const LEFT_EM = 4.2;

function scalesIn(frame: Box, { x, y }: CurveShape, other: OtherPlot | undefined): Scales {
  const [across, up] = [x([frame.x0, frame.x1]), y([frame.y1, frame.y0])];
  if (!other?.scales) return { x: across, y: up };
  return { x: holdingBoth(across, other.scales.x), y: holdingBoth(up, other.scales.y) };
}

export function layoutCurves(
  shape: CurveShape,
  { size: given, theme, full, held, other }: CurveRoom,
): CurvePlot {
  const { data: own, up, across, taken } = shape;
  const { width, height } = given;
  const data = other ? [...curvesBehind(own, other), ...own] : own;
  const direct = !isNarrow(width, theme);
  const attempt = (above: number) => {
    const size = { width, height: height + (full ? 0 : above) };
    const frame = frameIn(size, theme, above, LEFT_EM);
    const placed = scalesIn(frame, shape, other);
    const overlay = layoutOverlay(data, placed, frame, theme, direct, taken?.(placed), held);
    return { size, frame, scales: placed, overlay };
  };
  const least = held?.above ?? other?.above ?? 0;
  const kept = Math.max(least, held ? overlayLegend(held.homeless, width, theme).height : 0);
  const first = attempt(kept);
  const rows = overlayLegend(first.overlay.homeless, width, theme);
  const above = held ? kept : Math.max(kept, rows.height);
  const { size, frame, overlay, scales } = above === kept ? first : attempt(above);
  const bounds = { x0: 0, y0: 0, x1: size.width, y1: size.height };
  return {
    size,
    theme,
    frame,
    data: own,
    above,
    x: bottomAxis(scales.x, frame, bounds, tickStyle(theme)),
    y: leftAxis(scales.y, frame, tickStyle(theme)),
    overlay,
    legend: rows.height === 0 ? rows : overlayLegend(overlay.homeless, width, theme),
    titles: [titleUp(up, frame, theme), titleAcross(across, frame, theme)],
    scales,
  };
}

const plotMarks = ({ frame, theme, x, y, overlay, titles }: CurvePlot): readonly Mark[] => [
  ...axisLines(y, frame),
  ...axisLines(x, frame),
  ...baseLine(frame),
  ...axisLabels(x),
  ...axisLabels(y),
  ...overlayMarks(overlay, theme),
  ...texts(titles),
];

/** The drawing of a plot, without words around it. */
export const drawnPlot = (plot: CurvePlot): Drawn => ({
  size: plot.size,
  layers: [{ id: "curves", marks: plotMarks(plot) }],
  legend: curveRows(
    plot.legend,
    plot.overlay.curves.map(({ style }) => style),
    plot.theme,
  ),
});

/** @file Curves over two axes: each with its own label beside it, or in rows above where there is no room. */
import { bottomAxis, leftAxis, type Axis } from "../axis/axis";
import type { Box } from "../geometry/box";
import type { FigureTheme } from "../ink";
import type { Legend } from "../label/legend";
import { texts } from "../picture/marks";
import type { Drawn, Mark, Size } from "../picture/types";
import type { Scale } from "../scale/scale";
import type { PlacedText } from "../text/label";
import { overlayLegend } from "./legend";
import { axisLabels, axisLines, baseLine, curveRows } from "./marks";
import { overlayMarks } from "./overlayMarks";
import { layoutOverlay, type CurveData, type Held, type Overlay } from "./overlay";
import { tickStyle } from "./text";
import { frameIn, titleAcross, titleUp } from "./frame";

export interface CurvePlot {
  readonly size: Size;
  readonly theme: FigureTheme;
  readonly frame: Box;
  readonly x: Axis;
  readonly y: Axis;
  readonly overlay: Overlay;
  readonly legend: Legend;
  readonly titles: readonly PlacedText[];
  /** Where a value of each axis has its pixel. */
  readonly scales: Scales;
}

interface Scales {
  readonly x: Scale;
  readonly y: Scale;
}

type Pixels = readonly [from: number, to: number];

export interface CurveShape {
  readonly data: readonly CurveData[];
  readonly x: (pixels: Pixels) => Scale;
  readonly y: (pixels: Pixels) => Scale;
  /** Above the upright axis. */
  readonly up: string;
  /** Under the lying one; the longest that fits. */
  readonly across: readonly string[];
  /** What labels keep off besides the curves. */
  readonly taken?: (scales: Scales) => readonly Box[];
}

/** Below this width, at text of 12 pixels, all labels stand in rows. */
const NARROW = 430;
/** Room for the numbers beside the upright axis, in ems. */
const LEFT_EM = 4.2;

/**
 * @param full whether the size is all there is; else rows of a legend come on top of it
 * @param held what keeps its place
 */
export function layoutCurves(
  { data, x, y, up, across, taken }: CurveShape,
  { width, height }: Size,
  theme: FigureTheme,
  full: boolean,
  held: Held | null = null,
): CurvePlot {
  const direct = width >= NARROW * (theme.text / 12);
  const scales = (frame: Box) => ({ x: x([frame.x0, frame.x1]), y: y([frame.y1, frame.y0]) });
  const attempt = (above: number) => {
    const size = { width, height: height + (full ? 0 : above) };
    const frame = frameIn(size, theme, above, LEFT_EM);
    const placed = scales(frame);
    const overlay = layoutOverlay(data, placed, frame, theme, direct, taken?.(placed), held);
    return { size, frame, scales: placed, overlay };
  };
  const first = attempt(held ? overlayLegend(held.homeless, width, theme).height : 0);
  const rows = overlayLegend(first.overlay.homeless, width, theme);
  const { size, frame, overlay, scales: own } = held || rows.height === 0 ? first : attempt(rows.height);
  const bounds = { x0: 0, y0: 0, x1: size.width, y1: size.height };
  return {
    size,
    theme,
    frame,
    x: bottomAxis(own.x, frame, bounds, tickStyle(theme)),
    y: leftAxis(own.y, frame, tickStyle(theme)),
    overlay,
    legend: rows.height === 0 ? rows : overlayLegend(overlay.homeless, width, theme),
    titles: [titleUp(up, frame, theme), titleAcross(across, frame, theme)],
    scales: own,
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

/** A plot without the words around it. */
export const drawnPlot = (plot: CurvePlot): Drawn => ({
  size: plot.size,
  layers: [{ id: "curves", marks: plotMarks(plot) }],
  legend: curveRows(
    plot.legend,
    plot.overlay.curves.map(({ style }) => style),
    plot.theme,
  ),
});

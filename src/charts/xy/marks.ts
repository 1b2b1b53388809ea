/** @file Axes, curves and legends as marks. */
import type { Axis } from "../axis/axis";
import type { Box } from "../geometry/box";
import { markScale, type FigureTheme } from "../ink";
import type { Legend } from "../label/legend";
import { longer } from "../picture/dashes";
import { legendRows } from "../picture/legend";
import { marker, path, text, two } from "../picture/marks";
import type { LegendRow, Mark } from "../picture/types";
import type { CurveStyle, DrawnCurve } from "./overlay";

const half = (value: number) => Math.round(value) + 0.5;

/** Grid lines for a vertical axis, short ticks for a horizontal one. */
export function axisLines({ side, ticks }: Axis, frame: Box): readonly Mark[] {
  if (side === "left")
    return path(ticks.map(({ at }) => `M${frame.x0},${half(at)}H${frame.x1}`).join(""), { stroke: "grid" });
  return path(ticks.map(({ at }) => `M${half(at)},${frame.y1}v4`).join(""), { stroke: "ink-faint" });
}

/** @param hidden values without a label, because a reading is shown in its place */
export const axisLabels = ({ ticks }: Axis, hidden?: ReadonlySet<number>): readonly Mark[] =>
  ticks.filter(({ value }) => hidden?.has(value) !== true).map(({ label }) => text(label));

/** The line along the bottom of a frame. */
export const baseLine = (frame: Box): readonly Mark[] =>
  path(`M${frame.x0},${frame.y1 + 0.5}H${frame.x1}`, { stroke: "ink-faint" });

const RIM_PX = 2.5;
/** The look of curves behind others: pale, with half the width. */
const [PALE_INK, FINE_STROKE_SHARE] = ["ink-faint", 0.5] as const;
const MARKER_RADIUS = 4;

/** A curve with its markers. Over a picture it gets a rim in the colour of the paper. */
export function curveMarks(
  { style, path: d, markers }: DrawnCurve,
  theme: FigureTheme,
  rim = false,
): readonly Mark[] {
  const { id, dash, marker: shape, fine = false } = style;
  const [color, width] = fine ? [PALE_INK, theme.stroke * FINE_STROKE_SHARE] : [style.color, theme.stroke];
  const around = {
    stroke: "paper",
    width: theme.stroke + RIM_PX,
    strokeOpacity: 0.85,
    join: "round",
  } as const;
  return [
    ...(rim && !fine ? path(d, around) : []),
    ...path(d, { name: id, stroke: color, width, dash: longer(dash, theme.scale), join: "round" }),
    ...(shape ? markers.map((at) => marker(shape, at, MARKER_RADIUS * markScale(theme), color, fine)) : []),
  ];
}

/** A legend row for each curve, with a sample of it. */
export const curveRows = (
  legend: Legend,
  styles: readonly Pick<CurveStyle, "id" | "color" | "dash" | "marker" | "fine">[],
  theme: FigureTheme,
): readonly LegendRow[] =>
  legendRows(legend, ({ id, swatch }) => {
    const style = styles.find((one) => one.id === id);
    if (style === undefined) return [];
    const middle = two((swatch.y0 + swatch.y1) / 2);
    const { dash, marker: shape, fine = false } = style;
    const [color, width] = fine ? [PALE_INK, theme.stroke * FINE_STROKE_SHARE] : [style.color, theme.stroke];
    const centre = [(swatch.x0 + swatch.x1) / 2, middle] as const;
    return [
      ...path(`M${swatch.x0},${middle}H${swatch.x1}`, {
        stroke: color,
        width,
        dash: longer(dash, theme.scale),
      }),
      ...(shape ? [marker(shape, centre, MARKER_RADIUS * markScale(theme), color, fine)] : []),
    ];
  });

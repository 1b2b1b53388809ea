/** @file The orbit of a cell over time, as geometry. Pure. */
import { SERIES } from "../../../charts/looks";
import type { Token } from "../../../ui/palette";
import type { Box } from "../../../charts/geometry/box";
import type { FigureTheme } from "../../../charts/ink";
import { spread } from "../../shared/spread";
import { linearScale } from "../../../charts/scale/scale";
import { bandPath, layoutSeries, seriesPath } from "../../../charts/series/series";
import { placeMiddle, type PlacedText } from "../../../charts/text/label";
import { rich, richWidth } from "../../../charts/text/measure";
import type { Size } from "../../../charts/picture/types";
import { curveFont, curveStyle } from "../../../charts/xy/text";
import { frameIn } from "../../../charts/xy/frame";
import { axesAround, type Axes } from "../figure/axes";
import type { Orbit } from "../run/cell/orbit";

interface ClassStyle {
  readonly color: Token;
  readonly dash: string;
}
interface ClassLine extends ClassStyle {
  readonly path: string;
  readonly bands: string;
  readonly target: number;
}

export interface SeriesScene extends Axes {
  /** One for each class; for two classes only the first. */
  readonly lines: readonly ClassLine[];
  /** At the right ends of the lines, if there are several. */
  readonly labels: readonly PlacedText[];
  readonly dots: readonly (readonly [number, number])[];
  /** The first place where the belief was clamped. */
  readonly collapse: readonly [number, number] | null;
}

export const STYLES: readonly ClassStyle[] = [SERIES[0], SERIES[3], SERIES[4]];
const PLAIN_STYLE: ClassStyle = { color: "ink", dash: "" };
/** The gap between the end of a line and its label in pixels, and that between labels in em. */
const LABEL_GAP = 6;
const PITCH_EM = 1.25;

const className = (i: number) => rich(`class ${i + 1}`);

const labelRoom = (channels: readonly number[], theme: FigureTheme) =>
  channels.length === 1
    ? 0
    : LABEL_GAP +
      Math.max(...channels.map((i) => richWidth(className(i), curveFont(theme).font, theme.text)));

/** A name beside the end of each line. */
function endLabels(ends: readonly number[], frame: Box, theme: FigureTheme): readonly PlacedText[] {
  if (ends.length === 1) return [];
  const order = ends.map((_, i) => i).toSorted((a, b) => (ends[a] ?? NaN) - (ends[b] ?? NaN));
  const wanted = order.map((i) => ends[i] ?? NaN);
  const ys = spread(wanted, theme.text * PITCH_EM, frame.y0, frame.y1);
  return order.map((channel, k) => {
    const style = curveStyle(theme, (STYLES[channel] ?? PLAIN_STYLE).color);
    return placeMiddle(className(channel), style, frame.x1 + LABEL_GAP, ys[k] ?? NaN);
  });
}

const LEAST_STEPS = 12;
const DOTS_UP_TO = 64;

/** As many steps as it takes to see how the run ends, without the long rest after that. */
export function shownSteps({ ends, steps }: Orbit): number {
  const event = ends.settledAt ?? ends.collapsedAt;
  const wanted = event === null ? 60 : Math.ceil(event * 1.5) + 6;
  return Math.min(steps, Math.max(LEAST_STEPS, wanted));
}

export function layoutOrbitSeries(orbit: Orbit, size: Size, theme: FigureTheme): SeriesScene {
  const { beliefs, classes, run, ends } = orbit;
  const last = shownSteps(orbit);
  const channels = classes === 2 ? [0] : run.target.map((_, i) => i);
  const whole = frameIn(size, theme, 0, 3.2);
  const frame = { ...whole, x1: whole.x1 - labelRoom(channels, theme) };
  const x = linearScale([0, last], [frame.x0, frame.x1]);
  const y = linearScale([0, 1], [frame.y1, frame.y0]);
  const t = Float64Array.from({ length: last + 1 }, (_, i) => i);
  const lines = channels.map((offset) => {
    const series = layoutSeries({ t, values: beliefs, stride: classes, offset }, x, y, frame);
    return {
      ...(STYLES[offset] ?? PLAIN_STYLE),
      path: seriesPath(series),
      bands: series.bands.map(bandPath).join(""),
      target: y.at(run.target[offset] ?? NaN),
    };
  });
  const at = (row: number, offset: number) =>
    [x.at(row), y.at(beliefs[row * classes + offset] ?? NaN)] as const;
  const rows = last <= DOTS_UP_TO ? Array.from({ length: last + 1 }, (_, i) => i) : [];
  const collapsed = ends.collapsedAt;
  const up = classes === 2 ? "belief in class 1" : "belief, all classes";
  // A collapse is marked on the axis itself.
  const below = theme.text * 0.3;
  return {
    ...axesAround({ size, theme, frame, scales: { x, y } }, { up, across: ["step t"], apart: 44, below }),
    lines,
    labels: endLabels(
      channels.map((offset) => y.at(beliefs[last * classes + offset] ?? NaN)),
      frame,
      theme,
    ),
    dots: channels.flatMap((offset) => rows.map((row) => at(row, offset))),
    collapse: collapsed !== null && collapsed <= last ? at(collapsed, 0) : null,
  };
}

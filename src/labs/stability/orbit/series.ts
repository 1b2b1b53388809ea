/** @file The orbit of a cell over time, as geometry. Pure. */
import { bottomAxis, leftAxis, type Axis } from "../../../charts/axis/axis";
import type { Box } from "../../../charts/geometry/box";
import type { FigureTheme } from "../../../charts/ink";
import { linearScale } from "../../../charts/scale/scale";
import { bandPath, layoutSeries, seriesPath } from "../../../charts/series/series";
import type { PlacedText } from "../../../charts/text/label";
import { frameIn, tickStyle, titleAcross, titleUp, type Size } from "../figure/text";
import type { Orbit } from "../model/orbit";

export interface SeriesScene {
  readonly size: Size;
  readonly theme: FigureTheme;
  readonly frame: Box;
  readonly x: Axis;
  readonly y: Axis;
  readonly titles: readonly PlacedText[];
  /** One a class; two classes need only the first. */
  readonly lines: readonly { readonly path: string; readonly bands: string; readonly target: number }[];
  readonly dots: readonly (readonly [number, number])[];
  /** Where the belief was clamped first. */
  readonly collapse: readonly [number, number] | null;
}

const LEAST_STEPS = 12;
const DOTS_UP_TO = 64;

/** Long enough to see the end come, not the long rest after it. */
export function shownSteps({ ends, steps }: Orbit): number {
  const event = ends.settledAt ?? ends.collapsedAt;
  const wanted = event === null ? 60 : Math.ceil(event * 1.5) + 6;
  return Math.min(steps, Math.max(LEAST_STEPS, wanted));
}

export function layoutOrbitSeries(orbit: Orbit, size: Size, theme: FigureTheme): SeriesScene {
  const { beliefs, classes, run, ends } = orbit;
  const last = shownSteps(orbit);
  const frame = frameIn(size, theme, 0, 3.2);
  const x = linearScale([0, last], [frame.x0, frame.x1]);
  const y = linearScale([0, 1], [frame.y1, frame.y0]);
  const t = Float64Array.from({ length: last + 1 }, (_, i) => i);
  const channels = classes === 2 ? [0] : run.target.map((_, i) => i);
  const lines = channels.map((offset) => {
    const series = layoutSeries({ t, values: beliefs, stride: classes, offset }, x, y, frame);
    return {
      path: seriesPath(series),
      bands: series.bands.map(bandPath).join(""),
      target: y.at(run.target[offset] ?? 0),
    };
  });
  const at = (row: number, offset: number) =>
    [x.at(row), y.at(beliefs[row * classes + offset] ?? 0)] as const;
  const rows = last <= DOTS_UP_TO ? Array.from({ length: last + 1 }, (_, i) => i) : [];
  const collapsed = ends.collapsedAt;
  const bounds = { x0: 0, y0: 0, x1: size.width, y1: size.height };
  return {
    size,
    theme,
    frame,
    // A collapse is marked on the axis itself.
    x: bottomAxis(x, { ...frame, y1: frame.y1 + theme.text * 0.3 }, bounds, tickStyle(theme)),
    y: leftAxis(y, frame, tickStyle(theme), 44),
    titles: [
      titleUp(classes === 2 ? "belief in class 1" : "belief, all classes", frame, theme),
      titleAcross(["step t"], frame, theme),
    ],
    lines,
    dots: channels.flatMap((offset) => rows.map((row) => at(row, offset))),
    collapse: collapsed !== null && collapsed <= last ? at(collapsed, 0) : null,
  };
}

/**
 * @file Turns samples into what is drawn: lines, bands where a line oscillates too fast, and marks where
 * values leave the frame.
 */
import type { Box } from "../geometry/box";
import { clipLine, linePath, linesPath, type Line } from "../geometry/polyline";
import type { Scale } from "../scale/scale";
import { eachRow, type Samples } from "./decimate";
import { FAR_OUTSIDE_PX, Simplifier } from "./simplify";
import { stretches, type Band } from "./stretches";

/** A stretch of time during which the values are beyond the lower or upper edge of the frame. */
export interface Beyond {
  readonly side: "top" | "bottom";
  readonly x0: number;
  readonly x1: number;
}

export interface Series {
  /** The parts inside the frame that can be drawn as lines. */
  readonly lines: readonly Line[];
  readonly bands: readonly Band[];
  readonly beyond: readonly Beyond[];
  /** All of it as one line, not cut at the frame. */
  readonly points: Line;
}

/** The samples as pixels, without those that make no difference on screen. */
function pixels(samples: Samples, x: Scale, y: Scale, columns: number): Line {
  const { t, values, stride, offset } = samples;
  const line = new Simplifier();
  eachRow(samples, { from: x.domain[0], to: x.domain[1], columns }, (row) =>
    line.push(x.at(t[row] ?? NaN), y.at(values[row * stride + offset] ?? NaN)),
  );
  return line.finish();
}

const sideOf = (y: number, frame: Box) => (y > frame.y1 + 0.5 ? "bottom" : y < frame.y0 - 0.5 ? "top" : null);

/** The stretches where two or more points in a row are beyond the same edge. */
function beyondEdges(points: Line, frame: Box): Beyond[] {
  const found: Beyond[] = [];
  let open: { side: "top" | "bottom"; x0: number; x1: number } | null = null;
  for (const [x, y] of points) {
    const side = sideOf(y, frame);
    if (open !== null && side !== open.side) {
      found.push(open);
      open = null;
    }
    if (side === null) continue;
    if (open === null) open = { side, x0: x, x1: x };
    else open.x1 = x;
  }
  if (open !== null) found.push(open);
  return found
    .map(({ side, x0, x1 }) => ({ side, x0: Math.max(frame.x0, x0), x1: Math.min(frame.x1, x1) }))
    .filter(({ x0, x1 }) => x1 >= x0);
}

/** A band, cut at the sides of the frame; null if none of it is visible. */
function bandInside({ upper, lower, noise }: Band, frame: Box): Band | null {
  const inside = {
    upper: cutSides(upper, frame),
    lower: cutSides(lower, frame),
    noise: noise && cutSides(noise, frame),
  };
  if (inside.upper.length < 2 || inside.lower.length < 2) return null;
  const { y0, y1 } = bandBox(inside);
  return y1 - y0 > 1 ? inside : null;
}

/** The edge of a band, cut at the sides of the frame. */
function cutSides(line: Line, { x0, x1 }: Box): Line {
  const tall = { x0, x1, y0: -2 * FAR_OUTSIDE_PX, y1: 2 * FAR_OUTSIDE_PX };
  return clipLine(line, tall).flat();
}

/** What is drawn of one channel. `columns` is the width of the frame in pixels. */
export function layoutSeries(samples: Samples, x: Scale, y: Scale, frame: Box): Series {
  const columns = Math.max(1, Math.round(frame.x1 - frame.x0));
  const points = pixels(samples, x, y, columns);
  const { lines, bands } = stretches(points, frame);
  return {
    points,
    lines: lines.flatMap((line) => clipLine(line, frame)),
    bands: bands.flatMap((band) => bandInside(band, frame) ?? []),
    beyond: beyondEdges(points, frame),
  };
}

export const seriesPath = ({ lines }: Pick<Series, "lines">) => linesPath(lines);

/** The closed outline of a band. */
export const bandPath = ({ upper, lower }: Pick<Band, "upper" | "lower">) =>
  linePath([...upper, ...lower.toReversed()], true);

/** The box around a band. */
export function bandBox({ upper, lower }: Pick<Band, "upper" | "lower">): Box {
  let [x0, x1, y0, y1] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const edge of [upper, lower])
    for (const [x, y] of edge) {
      x0 = Math.min(x0, x);
      x1 = Math.max(x1, x);
      y0 = Math.min(y0, y);
      y1 = Math.max(y1, y);
    }
  return { x0, x1, y0, y1 };
}

/** Whether two bands cover the same place, so that one is enough. */
export function sameBand(a: Band, b: Band): boolean {
  const [one, other] = [bandBox(a), bandBox(b)];
  const close = (p: number, q: number) => Math.abs(p - q) < 4;
  return (
    close(one.x0, other.x0) && close(one.x1, other.x1) && close(one.y0, other.y0) && close(one.y1, other.y1)
  );
}

/** @file Rows over one horizontal axis. */
import { bottomAxis, type Axis } from "../axis/axis";
import type { Box } from "../geometry/box";
import { path, two } from "../picture/marks";
import type { Mark, Size, Viewport } from "../picture/types";
import { linearScale, type Scale } from "../scale/scale";
import type { Pair } from "./axes";
import { axisLabels, axisLines } from "./marks";
import { tickStyle } from "./text";

interface RowsShape {
  readonly count: number;
  readonly domain: Pair;
  /** The room around the rows, in pixels. */
  readonly left: number;
  readonly right?: number;
  readonly above: number;
  readonly below: number;
  /** The height, if the viewport leaves it open. */
  readonly height: number;
}

export interface Rows {
  readonly size: Size;
  readonly frame: Box;
  readonly scale: Scale;
  readonly axis: Axis;
  /** The middle of a row, in pixels. */
  readonly at: (row: number) => number;
  /** A line along a row. */
  readonly lineOf: (row: number) => readonly Mark[];
}

export function layoutRows(
  { count, domain, left, right = 12, above, below, height: own }: RowsShape,
  { width, height, theme }: Viewport,
): Rows {
  const size = { width, height: height ?? Math.round(own) };
  const frame = { x0: left, x1: width - right, y0: above, y1: size.height - below };
  const scale = linearScale(domain, [frame.x0, frame.x1]);
  const axis = bottomAxis(scale, frame, { x0: 0, y0: 0, x1: width, y1: size.height }, tickStyle(theme));
  const at = (row: number) => two(frame.y0 + ((row + 0.5) / count) * (frame.y1 - frame.y0));
  const lineOf = (row: number) => path(`M${frame.x0},${at(row)}H${frame.x1}`, { stroke: "grid" });
  return { size, frame, scale, axis, at, lineOf };
}

/** The marks of the axis, without its base line. */
export const rowsAxis = ({ axis, frame }: Rows): readonly Mark[] => [
  ...axisLines(axis, frame),
  ...axisLabels(axis),
];

/** @file A curve of the slice in pixels: visible parts, markers, path data. */
import type { Box } from "../../../charts/geometry/box";
import {
  acrossLine,
  areaPath,
  clipLine,
  linesPath,
  toLine,
  type Line,
  type Point,
} from "../../../charts/geometry/polyline";
import type { Scale } from "../../../charts/scale/scale";
import type { CurveId } from "../run/params";
import { CURVE_STYLES, type CurveStyle } from "../curves";

/** The curve as labels need it. */
export interface TracedCurve {
  readonly style: CurveStyle;
  readonly line: Line;
  readonly runs: readonly Line[];
  readonly markers: readonly Point[];
}

/** The curve as it is drawn. */
export interface StillCurve {
  readonly style: CurveStyle;
  readonly path: string;
  /** Null if no area below the curve is shaded. */
  readonly area: string | null;
  readonly markers: readonly Point[];
}

/** Not visible: the samples are dense near the faces and the centre. */
const INVISIBLE_PX = 0.4;
const MARKER_SPACING = 105;

/** @param across masses or logits, as on the axis */
export function traceCurve(
  id: CurveId,
  across: Float64Array,
  values: Float64Array,
  frame: Box,
  x: Scale,
  y: Scale,
): TracedCurve {
  const style = CURVE_STYLES[id];
  const line = toLine(across, values, x.at, y.at, INVISIBLE_PX);
  const runs = clipLine(line, frame);
  const markers = style.marker ? runs.flatMap((run) => acrossLine(run, MARKER_SPACING)) : [];
  return { style, line, runs, markers };
}

const SHADED_CURVES: readonly CurveId[] = ["bound", "entropyAware"];

export function drawCurve({ style, line, runs, markers }: TracedCurve, frame: Box): StillCurve {
  const area = SHADED_CURVES.includes(style.id) ? areaPath(line, frame) : null;
  return { style, path: linesPath(runs), area, markers };
}

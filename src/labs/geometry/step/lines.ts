/** @file Turns rows of three numbers into lines of a picture; a row of NaN breaks the line. */
import type { Line, Point } from "../../../charts/geometry/polyline";

/** @param at gives the pixel of three numbers */
export function linesOf(rows: Float64Array, at: (row: Float64Array) => Point): readonly Line[] {
  const lines: Point[][] = [];
  let line: Point[] = [];
  for (let k = 0; k < rows.length; k += 3) {
    const [x, y] = at(rows.subarray(k, k + 3));
    if (Number.isFinite(x) && Number.isFinite(y)) {
      if (line.length === 0) lines.push(line);
      line.push([x, y]);
    } else line = [];
  }
  return lines.filter((points) => points.length > 1);
}

/** The pixel of the last row; null if that is NaN. */
export function endOf(rows: Float64Array, at: (row: Float64Array) => Point): Point | null {
  if (rows.length === 0) return null;
  const end = at(rows.subarray(rows.length - 3));
  return end.every(Number.isFinite) ? end : null;
}

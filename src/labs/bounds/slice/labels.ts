/** @file Where the curves' own labels may stand. */
import { around, type Box } from "../../../charts/geometry/box";
import { groupedObstacles } from "../../../charts/geometry/obstacles";
import type { Line } from "../../../charts/geometry/polyline";
import { markScale, type FigureTheme } from "../../../charts/ink";
import type { LabelChoice } from "../../../charts/label/assign";
import { candidates } from "../../../charts/label/candidates";
import { rich } from "../../../charts/text/measure";
import type { CurveId } from "../../../experiments/bounds/params";
import { curveFont } from "./frame";
import type { TracedCurve } from "./traced";

const MARKER_RADIUS = 5;

export interface CurveLabel extends LabelChoice {
  /** How many of the places, the first ones, have room for the label in full. */
  readonly inFull: number;
}

/**
 * Every curve's places: for its label in full, then for its symbol alone; only those when the words stand in the legend.
 * @param symbols curves whose words stand in the legend
 */
export function labelChoices(
  curves: readonly TracedCurve[],
  targetLine: Line,
  frame: Box,
  theme: FigureTheme,
  symbols: readonly CurveId[],
): readonly CurveLabel[] {
  const groups = curves.map(({ runs, markers }) => ({
    lines: runs,
    boxes: markers.map(([x, y]) => around(x, y, MARKER_RADIUS * markScale(theme))),
  }));
  const all = groupedObstacles([...groups, { lines: [targetLine] }]);
  return curves.map(({ style: { id, color, label, symbol }, runs }, i) => {
    const others = { touches: (box: Box) => all.touches(box, i) };
    const style = { ...curveFont(theme), color };
    const places = (notation: string) =>
      candidates(runs, rich(notation), style, { frame, obstacles: all, others });
    const inFull = symbols.includes(id) ? [] : places(label);
    return { id, inFull: inFull.length, candidates: [...inFull, ...places(symbol)] };
  });
}

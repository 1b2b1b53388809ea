/** @file The possible places of the curves' labels, computed only when needed. */
import { around, padBox, type Box } from "../../../charts/geometry/box";
import { groupedObstacles, type ObstacleGroup, type Obstacles } from "../../../charts/geometry/obstacles";
import type { Line } from "../../../charts/geometry/polyline";
import { markScale, type FigureTheme } from "../../../charts/ink";
import type { LabelChoice } from "../../../charts/label/assign";
import { candidates, standsClear } from "../../../charts/label/candidates";
import { once } from "../../../charts/remember";
import { rich } from "../../../charts/text/measure";
import type { CurveId } from "../run/params";
import { curveStyle } from "../../../charts/xy/text";
import type { TracedCurve } from "./traced";

const MARKER_RADIUS = 5;
/** A label this close to its curve, in em, is still seen to belong to it. */
const NEAR_CURVE_EM = 1.2;

export interface CurveLabel extends LabelChoice {
  /** The number of places, from the first, with room for the full label. */
  readonly inFull: number;
}

/** What no label may touch: a group for each curve with its markers, then the target's line and what is drawn behind. */
export function curveObstacles(
  curves: readonly TracedCurve[],
  targetLine: Line,
  theme: FigureTheme,
  behind?: ObstacleGroup,
): Obstacles {
  const radius = MARKER_RADIUS * markScale(theme);
  const groups = curves.map(({ runs, markers }) => ({
    lines: runs,
    boxes: markers.map(([x, y]) => around(x, y, radius)),
  }));
  return groupedObstacles([...groups, { lines: [targetLine] }, ...(behind ? [behind] : [])]);
}

interface Room {
  readonly frame: Box;
  readonly obstacles: Obstacles;
  readonly theme: FigureTheme;
  /** The curves whose labels are in the legend. */
  readonly symbols: readonly CurveId[];
}

function labelOf(curve: TracedCurve, group: number, { frame, obstacles, theme, symbols }: Room): CurveLabel {
  const { id, color, label, symbol } = curve.style;
  const style = curveStyle(theme, color);
  const others = { touches: (box: Box) => obstacles.touches(box, group) };
  const places = (notation: string) =>
    candidates(curve.runs, rich(notation), style, { frame, obstacles, others });
  const inFull = once(() => (symbols.includes(id) ? [] : places(label)));
  const all = once(() => [...inFull(), ...places(symbol)]);
  return {
    id,
    get inFull() {
      return inFull().length;
    },
    get candidates() {
      return all();
    },
    keeps: ({ box }) =>
      standsClear(box, style.size, { frame, obstacles }) &&
      obstacles.meets(padBox(box, NEAR_CURVE_EM * style.size), group),
  };
}

/**
 * The places of every curve: first for its full label, then for its symbol alone; only the latter if the
 * label is in the legend.
 */
export const labelChoices = (curves: readonly TracedCurve[], room: Room): readonly CurveLabel[] =>
  curves.map((curve, group) => labelOf(curve, group, room));

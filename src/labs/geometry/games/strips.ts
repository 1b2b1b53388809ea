/** @file A player's shares over time, if it does not have three strategies: a line for each. */
import { NOTIONS } from "../../../charts/notions";
import { bottomAxis, leftAxis } from "../../../charts/axis/axis";
import type { Box } from "../../../charts/geometry/box";
import { thinLine } from "../../../charts/geometry/obstacles";
import { linePath, toLine } from "../../../charts/geometry/polyline";
import { path, texts } from "../../../charts/picture/marks";
import type { Mark } from "../../../charts/picture/types";
import { linearScale } from "../../../charts/scale/scale";
import { placeMiddle, type LabelStyle } from "../../../charts/text/label";
import { rich } from "../../../charts/text/measure";
import { axisLabels, axisLines, baseLine } from "../../../charts/xy/marks";
import { tickStyle } from "../../../charts/xy/text";
import { titleAcross } from "../../../charts/xy/frame";
import { spread } from "../../shared/spread";
import { methodStyle, strategyNames } from "./look";
import { strategiesOf, type Cell, type CellInput, type Player } from "./cell";

const [LEFT_EM, RIGHT_EM, ABOVE_EM, BELOW_EM] = [2.6, 2, 2.4, 3.6];
/** Including the space for names at the ends. */
export const AROUND_STRIPS = [LEFT_EM + RIGHT_EM, ABOVE_EM + BELOW_EM + 2] as const;
/** A difference in pixels that is not visible. */
const FINE_PX = 0.5;
const PALEST_OPACITY = 0.45;

/** Names beside the ends of the lines, pushed apart. */
function namesAtEnd(names: readonly string[], ends: readonly number[], frame: Box, style: LabelStyle) {
  const order = ends.map((_, i) => i).toSorted((a, b) => (ends[a] ?? NaN) - (ends[b] ?? NaN));
  const wanted = order.map((i) => ends[i] ?? NaN);
  const heights = spread(wanted, style.size * 1.05, frame.y0, frame.y1);
  return order.map((i, k) => placeMiddle(rich(names[i] ?? ""), style, frame.x1 + 5, heights[k] ?? NaN));
}

export function stripsCell(input: CellInput, player: Player): Cell {
  const { params, equilibrium, run, size, theme } = input;
  const { text } = theme;
  const frame = {
    x0: LEFT_EM * text,
    x1: size.width - RIGHT_EM * text,
    y0: ABOVE_EM * text,
    y1: size.height - BELOW_EM * text,
  };
  const x = linearScale([0, Math.max(1, run.done)], [frame.x0, frame.x1]);
  const y = linearScale([0, 1], [frame.y1, frame.y0]);
  const count = strategiesOf(params, player);
  const shares = run[player];
  const style = methodStyle(run.method);
  const times = Float64Array.from({ length: run.done + 1 }, (_, t) => t);
  const lineOf = (i: number) =>
    thinLine(
      toLine(
        times,
        Float64Array.from(times, (t) => shares[t * count + i] ?? NaN),
        x.at,
        y.at,
      ),
      FINE_PX,
    );
  const strategies = Array.from({ length: count }, (_, i) => i);
  const labels = namesAtEnd(
    strategyNames(params.payoff)[player],
    strategies.map((i) => y.at(shares[run.done * count + i] ?? NaN)),
    frame,
    { font: "sansBold", size: text, color: style.color },
  );
  const level = (i: number) =>
    path(`M${frame.x0},${y.at(equilibrium[player][i] ?? NaN)}H${frame.x1}`, EQUILIBRIUM);
  const bounds = { x0: 0, y0: 0, x1: size.width, y1: size.height };
  const lines = strategies.flatMap((i): readonly Mark[] =>
    path(linePath(lineOf(i)), {
      stroke: style.color,
      width: theme.stroke * 0.8,
      strokeOpacity: PALEST_OPACITY + ((1 - PALEST_OPACITY) * (i + 1)) / count,
      join: "round",
      name: `${run.method}-${player}-${i + 1}`,
    }),
  );
  return {
    marks: [
      ...axisLines(leftAxis(y, frame, tickStyle(theme)), frame),
      ...baseLine(frame),
      ...axisLabels(leftAxis(y, frame, tickStyle(theme))),
      ...axisLabels(bottomAxis(x, frame, bounds, tickStyle(theme))),
      ...strategies.flatMap(level),
      ...lines,
      ...texts([...labels, titleAcross(["step t", "t"], frame, theme)]),
    ],
    grip: null,
  };
}

const EQUILIBRIUM = {
  stroke: NOTIONS.target.color,
  width: 1,
  dash: NOTIONS.target.dash,
  strokeOpacity: 0.6,
} as const;

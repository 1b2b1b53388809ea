/**
 * @file Both players of a game with two strategies each in a square: horizontally the row player's share of
 * its first strategy, vertically the column player's.
 */
import { linePath, type Point } from "../../../charts/geometry/polyline";
import { markScale } from "../../../charts/ink";
import { path, rect, texts } from "../../../charts/picture/marks";
import { steady } from "../../../charts/remember";
import { linearScale } from "../../../charts/scale/scale";
import { bottomAxis, leftAxis } from "../../../charts/axis/axis";
import { axisLabels } from "../../../charts/xy/marks";
import { tickStyle } from "../../../charts/xy/text";
import { titleAcross, titleUp } from "../../../charts/xy/frame";
import { complement } from "../../shared/moves";
import { potentialFor } from "../../../experiments/geometry/potential";
import { fadingPath } from "./fading";
import { methodStyle } from "./look";
import { namedPoints } from "./points";
import { rings } from "./rings";
import type { Cell, CellInput } from "./cell";
import type { GamesEquilibrium } from "../run/games/types";
import type { Geometry } from "../run/params";
import type { Box } from "../../../charts/geometry/box";

/** The space at the left, above and below, in em. */
const [LEFT_EM, ABOVE_EM, BELOW_EM] = [3, 2.2, 3.6];
export const AROUND_SQUARE = [LEFT_EM + 1, ABOVE_EM + BELOW_EM] as const;
/** Dragging keeps this distance from the edges. */
const LEAST_SHARE = 0.002;

function frameIn({ size: { width, height }, theme: { text } }: CellInput): Box {
  const side = Math.max(40, Math.min(width - (LEFT_EM + 1) * text, height - (ABOVE_EM + BELOW_EM) * text));
  const x0 = LEFT_EM * text + Math.max(0, (width - (LEFT_EM + 1) * text - side) / 2);
  return { x0, x1: x0 + side, y0: ABOVE_EM * text, y1: ABOVE_EM * text + side };
}

const ringsOf = steady<string>();

function ringPath(
  z: GamesEquilibrium,
  geometry: Geometry,
  pixel: (x: number, y: number) => Point,
  box: Box,
): string {
  const key = JSON.stringify([z.row, z.column, geometry, box]);
  return ringsOf("square", key, () => {
    const [x0 = NaN, y0 = NaN] = [z.row[0], z.column[0]];
    if (!z.interior) return "";
    const { divergence } = potentialFor(geometry);
    const [row, column] = [Float64Array.from(z.row), Float64Array.from(z.column)];
    const pair = (share: number) => Float64Array.of(Math.max(0, share), Math.max(0, 1 - share));
    const end = ([across, up]: readonly [number, number], distance: number) =>
      [x0 + distance * across, y0 + distance * up] as const;
    const room = (from: number, way: number) =>
      way > 1e-12 ? (1 - from) / way : way < -1e-12 ? -from / way : Infinity;
    return rings({
      reach: ([across, up]) => Math.min(room(x0, across), room(y0, up)),
      divergence: (way, distance) => {
        const [x, y] = end(way, distance);
        return divergence(row, pair(x)) + divergence(column, pair(y));
      },
      at: (way, distance) => pixel(...end(way, distance)),
    })
      .map((line) => linePath(line, true))
      .join("");
  });
}

const within = (share: number) => Number(Math.min(1 - LEAST_SHARE, Math.max(LEAST_SHARE, share)).toFixed(3));
const pairOf = (share: number): [number, number] => [share, complement(share)];

export function squareCell(input: CellInput): Cell {
  const { params, equilibrium, run, theme } = input;
  const box = frameIn(input);
  const x = linearScale([0, 1], [box.x0, box.x1]);
  const y = linearScale([0, 1], [box.y1, box.y0]);
  const pixel = (row: number, column: number): Point => [x.at(row), y.at(column)];
  const at = (t: number): Point => pixel(run.row[2 * t] ?? NaN, run.column[2 * t] ?? NaN);
  const first = (row: readonly number[], column: readonly number[]) => pixel(row[0] ?? NaN, column[0] ?? NaN);
  const style = methodStyle(run.method);
  const bounds = { x0: 0, y0: 0, x1: input.size.width, y1: input.size.height };
  const up = (title: string) => titleUp(title, box, theme);
  const whole = up("column: share of its first");
  const width = 0.8 * theme.stroke * Math.sqrt(markScale(theme));
  return {
    marks: [
      ...path(ringPath(equilibrium, params.geometry, pixel, box), { stroke: "line", width: 1 }),
      rect(box, { stroke: "ink", width: 1.25 }),
      ...axisLabels(bottomAxis(x, box, bounds, tickStyle(theme))),
      ...axisLabels(leftAxis(y, box, tickStyle(theme))),
      ...texts([
        whole.box.x1 <= input.size.width ? whole : up("column: first"),
        titleAcross(["row: share of its first", "row: first"], box, theme),
      ]),
      ...fadingPath(at, run.done, { color: style.color, width, name: `${run.method}-both` }),
      ...namedPoints(
        {
          equilibrium: first(equilibrium.row, equilibrium.column),
          average: first(run.averageRow, run.averageColumn),
          start: at(0),
          last: at(run.done),
        },
        style,
        theme,
      ),
    ],
    grip: {
      at: ({ row, column }) => first(row, column),
      moved: (_, [px, py]) => ({ row: pairOf(within(x.invert(px))), column: pairOf(within(y.invert(py))) }),
    },
  };
}

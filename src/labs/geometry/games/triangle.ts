/** @file A player's path on the triangle of three strategies. */
import { steady } from "../../../charts/remember";
import { linePath, type Point } from "../../../charts/geometry/polyline";
import { markScale, type FigureTheme } from "../../../charts/ink";
import { path, texts } from "../../../charts/picture/marks";
import type { Size } from "../../../charts/picture/types";
import { ternary, type Ternary } from "../../../charts/ternary";
import { placeText, type PlacedText } from "../../../charts/text/label";
import { rich, richWidth, textWidth } from "../../../charts/text/measure";
import { titleStyle } from "../../../charts/xy/text";
import { inTriangle } from "../../shared/moves";
import { potentialFor } from "../../../experiments/geometry/potential";
import type { Geometry } from "../run/params";
import { fadingPath } from "./fading";
import { methodStyle, strategyNames } from "./look";
import { namedPoints } from "./points";
import { rings } from "./rings";
import { playerName, type Cell, type CellInput, type Player } from "./cell";

/** The space around the triangle is that for smaller text, because there are no shares along its edges. */
const SMALLER_TEXT = 0.56;
/** The space above it, in em. */
const LIFT_EM = 0.9;
export const AROUND_TRIANGLE = [2 * 2.9 * SMALLER_TEXT, 4.9 * SMALLER_TEXT + LIFT_EM] as const;
/** The longer of the players' names, used for both so that their triangles are equal. */
const LONGER_NAME = "column";
/** The gap between two names, in em. */
const NAME_GAP_EM = 0.3;
/** The side of a triangle, in em, for which the word on top fits beside the player's name. */
const LEAST_FOR_WORDS = 11;

function frameOf({ width, height }: Size, theme: FigureTheme): Ternary {
  const down = LIFT_EM * theme.text;
  const inner = ternary({ width, height: height - down }, { ...theme, text: theme.text * SMALLER_TEXT }, []);
  const moved = ([x, y]: Point): Point => [x, y + down];
  const [a, b, c] = inner.corners;
  const corners = [moved(a), moved(b), moved(c)] as const;
  return {
    ...inner,
    corners,
    edges: [...corners, corners[0]],
    at: (p) => moved(inner.at(p)),
    invert: ([x, y]) => inner.invert([x, y - down]),
  };
}

/**
 * The names at the corners: words if two fit at the bottom, otherwise first letters. The top one is moved
 * right of its corner if it would come too close to the player's name.
 */
function cornerNames(
  { corners, side }: Ternary,
  names: readonly string[],
  player: string,
  theme: FigureTheme,
) {
  const style = { font: "sansBold", size: theme.text, color: "ink-soft" } as const;
  const foot = textWidth(`${names[0]} ${names[1]}`, style.font, style.size);
  const isTight = foot > side + 0.6 * theme.text || side < LEAST_FOR_WORDS * theme.text;
  const short = (name: string) => (isTight ? name.charAt(0).toUpperCase() : name);
  const put = (i: 0 | 1 | 2, dx: number, dy: number, anchor: "start" | "middle" | "end"): PlacedText => {
    const [x, y] = corners[i];
    return placeText(rich(short(names[i] ?? "")), style, x + dx * theme.text, y + dy * theme.text, anchor);
  };
  const { font, size } = titleStyle(theme);
  const over = put(2, 0, -0.85, "middle");
  const isFree = over.box.x0 > richWidth(rich(player), font, size) + NAME_GAP_EM * theme.text;
  return [put(0, -0.6, 1.45, "start"), put(1, 0.6, 1.45, "end"), isFree ? over : put(2, 0.6, 0.1, "start")];
}

const TWO_WAYS = [
  [1 / Math.SQRT2, -1 / Math.SQRT2, 0],
  [1 / Math.sqrt(6), 1 / Math.sqrt(6), -2 / Math.sqrt(6)],
] as const;

const ringsOf = steady<string>();

/** The rings around the equilibrium, which stay while the start is dragged. */
function ringPath(z: readonly number[], geometry: Geometry, frame: Ternary, player: Player): string {
  const key = JSON.stringify([z, geometry, frame.corners]);
  return ringsOf(player, key, () => {
    if (z.some((share) => share <= 0)) return "";
    const { divergence } = potentialFor(geometry);
    const middle = Float64Array.from(z);
    type Way = readonly [number, number];
    const direction = ([across, up]: Way) =>
      z.map((_, i) => across * (TWO_WAYS[0][i] ?? NaN) + up * (TWO_WAYS[1][i] ?? NaN));
    const point = (way: Way, distance: number) => {
      const entries = direction(way);
      return middle.map((share, i) => Math.max(0, share + distance * (entries[i] ?? NaN)));
    };
    const reach = (way: Way) =>
      Math.min(...direction(way).map((entry, i) => (entry < 0 ? -(z[i] ?? NaN) / entry : Infinity)));
    return rings({
      reach,
      divergence: (way, distance) => divergence(middle, point(way, distance)),
      at: (way, distance) => frame.at(point(way, distance)),
    })
      .map((line) => linePath(line, true))
      .join("");
  });
}

export function triangleCell(input: CellInput, player: Player): Cell {
  const { params, equilibrium, run, size, theme } = input;
  const frame = frameOf(size, theme);
  const style = methodStyle(run.method);
  const shares = run[player];
  const p = new Float64Array(3);
  const at = (t: number): Point => {
    for (let i = 0; i < 3; i++) p[i] = shares[t * 3 + i] ?? NaN;
    return frame.at(p);
  };
  const width = 0.8 * theme.stroke * Math.sqrt(markScale(theme));
  return {
    marks: [
      ...path(ringPath(equilibrium[player], params.geometry, frame, player), { stroke: "line", width: 1 }),
      ...path(linePath(frame.corners, true), { stroke: "ink", width: 1.25, join: "round" }),
      ...fadingPath(at, run.done, { color: style.color, width, name: `${run.method}-${player}` }),
      ...namedPoints(
        {
          equilibrium: frame.at(equilibrium[player]),
          average: frame.at(player === "row" ? run.averageRow : run.averageColumn),
          start: at(0),
          last: at(run.done),
        },
        style,
        theme,
      ),
      ...texts(
        cornerNames(frame, strategyNames(params.payoff)[player], playerName(LONGER_NAME, size, theme), theme),
      ),
    ],
    grip: {
      at: (start) => frame.at(start[player]),
      moved: (start, to) => ({ ...start, [player]: inTriangle(frame.invert(to)) }),
    },
  };
}

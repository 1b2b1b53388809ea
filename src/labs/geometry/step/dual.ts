/**
 * @file Figure 2: the same paths in the dual, with one panel for each geometry. The simplex only adds a
 * multiple of (1, 1, 1), so in the plane orthogonal to that an exact step of a Legendre potential is
 * straight, however curved it is in the primal. Pure.
 */
import { onceFor } from "../../../core/onceFor";
import { SECOND_DASHES } from "../../../charts/looks";
import type { Box } from "../../../charts/geometry/box";
import { linesPath, type Line, type Point } from "../../../charts/geometry/polyline";
import { markScale, type FigureTheme } from "../../../charts/ink";
import { circle, marker, path, text, texts } from "../../../charts/picture/marks";
import { longer } from "../../../charts/picture/dashes";
import type { Mark, Picture, Viewport } from "../../../charts/picture/types";
import { steady, type Steady } from "../../../charts/remember";
import { placeMiddle, placeText } from "../../../charts/text/label";
import { rich } from "../../../charts/text/measure";
import { curveStyle, tickStyle } from "../../../charts/xy/text";
import type { CurveStyle } from "../../../charts/xy/overlay";
import { stylesOf } from "../look";
import type { StepResult, StepTrace, Way } from "../run/step/types";
import { endOf, linesOf } from "./lines";
import { describeDual, dualWords } from "./words";

const ROOT_3 = Math.sqrt(3);

/** The plane orthogonal to (1, 1, 1), with the classes in the same directions as on the triangle. */
const flat = (theta: ArrayLike<number>): Point => {
  const [a = NaN, b = NaN, c = NaN] = [theta[0], theta[1], theta[2]];
  return [b - a, -(2 * c - a - b) / ROOT_3];
};

interface Panel {
  readonly box: Box;
  readonly style: CurveStyle;
  readonly lines: readonly Line[];
  readonly divided: readonly Line[];
  readonly start: Point;
  readonly end: Point | null;
  readonly dividedEnd: Point | null;
}

const AXES: readonly Point[] = [flat([1, 0, 0]), flat([0, 1, 0]), flat([0, 0, 1])];

/** The extent of all that is drawn of a path, in this plane. */
function extent({ duals, dividedDuals }: Way): { readonly centre: Point; readonly reach: number } {
  const points = [duals, dividedDuals].flatMap((rows) => linesOf(rows, flat)).flat();
  const [x, y] = [0, 1].map((axis) => points.map((point) => point[axis as 0 | 1])) as [number[], number[]];
  const middle = (of: number[]) => (Math.min(...of) + Math.max(...of)) / 2;
  const half = (of: number[]) => (Math.max(...of) - Math.min(...of)) / 2;
  if (points.length === 0) return { centre: flat(duals), reach: 1 };
  return { centre: [middle(x), middle(y)], reach: Math.max(half(x), half(y), 1e-12) };
}

function panelOf(way: Way, style: CurveStyle, box: Box, theme: FigureTheme): Panel {
  const { centre, reach } = extent(way);
  const room = Math.min(box.x1 - box.x0, box.y1 - box.y0) / 2 - theme.text * 1.4;
  const scale = room / reach;
  const [cx, cy] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2];
  const at = (theta: ArrayLike<number>): Point => {
    const [x, y] = flat(theta);
    return [cx + (x - centre[0]) * scale, cy + (y - centre[1]) * scale];
  };
  const start = at(way.duals);
  return {
    box,
    style,
    lines: linesOf(way.duals, at),
    divided: linesOf(way.dividedDuals, at),
    start,
    end: endOf(way.duals, at),
    dividedEnd: endOf(way.dividedDuals, at),
  };
}

function panelMarks({ box, style, lines, divided, start, end, dividedEnd }: Panel, theme: FigureTheme) {
  const grow = markScale(theme);
  const shape = style.marker ?? "circle";
  return [
    ...path(`M${box.x0},${box.y0}H${box.x1}V${box.y1}H${box.x0}Z`, { stroke: "grid" }),
    text(placeText(rich(style.label), curveStyle(theme, style.color), box.x0, box.y0 - theme.text * 0.5)),
    ...path(linesPath(divided), {
      stroke: style.color,
      width: theme.stroke * 0.8,
      dash: longer(SECOND_DASHES.dotted, theme.scale),
      cap: "round",
      name: `divided-${style.id}`,
    }),
    ...path(linesPath(lines), {
      stroke: style.color,
      width: theme.stroke,
      dash: longer(style.dash, theme.scale),
      join: "round",
      name: style.id,
    }),
    ...(dividedEnd ? [marker(shape, dividedEnd, 5 * grow, style.color, true)] : []),
    ...(end ? [marker(shape, end, 5 * grow, style.color)] : []),
    circle(start, 5.5 * grow, { fill: "paper", stroke: "ink", width: 2 }),
  ] satisfies readonly Mark[];
}

/** The space below the panels for the compass, in em. */
const FOOT_EM = 4;

/** The directions in which the dual of each class grows, the same in every panel. */
function compassMarks(height: number, theme: FigureTheme): readonly Mark[] {
  const arm = theme.text * 0.95;
  const centre: Point = [theme.text * 2.4, height - theme.text * 1.75];
  const ends = AXES.map(([x, y]): Point => {
    const length = Math.sqrt(x * x + y * y);
    return [x / length, y / length];
  });
  const lines = ends.map(([x, y]): Line => [centre, [centre[0] + x * arm, centre[1] + y * arm]]);
  const style = tickStyle(theme);
  const names = ends.map(([x, y], i) =>
    placeMiddle(rich(`θ_{${i + 1}}`), style, centre[0] + x * arm * 1.85, centre[1] + y * arm * 1.7, "middle"),
  );
  const words = placeMiddle(
    [{ text: "the same in every panel" }],
    style,
    centre[0] + theme.text * 2.6,
    centre[1],
  );
  return [...path(linesPath(lines), { stroke: "ink-faint" }), ...texts([...names, words])];
}

const GAP_PX = 18;
/** The panels side by side, as many as fit. */
function boxesFor(count: number, width: number, height: number | null, theme: FigureTheme) {
  const least = theme.text * 13;
  const across = Math.max(1, Math.min(count, Math.floor((width + GAP_PX) / (least + GAP_PX))));
  const down = Math.ceil(count / across);
  const side = (width - 2 - (across - 1) * GAP_PX) / across;
  const head = theme.text * 1.9;
  const tall =
    height === null
      ? Math.min(side * 0.7, theme.text * 20)
      : (height - FOOT_EM * theme.text - 2) / down - head;
  const boxes = Array.from({ length: count }, (_, i): Box => {
    const [column, row] = [i % across, Math.floor(i / across)];
    const x0 = Math.round(column * (side + GAP_PX)) + 1;
    const y0 = Math.round(row * (tall + head) + head);
    return { x0, x1: Math.round(x0 + side), y0, y1: Math.round(y0 + tall) };
  });
  return {
    boxes,
    size: { width, height: height ?? Math.round(down * (tall + head) + FOOT_EM * theme.text) },
  };
}

/** Keeps the marks of paths whose panel does not change: the dial only changes one of several geometries. */
const marksOf = onceFor<Way, Steady<readonly Mark[]>>(() => steady());
const compassOf = steady<readonly Mark[]>();

export function drawDual(
  trace: StepTrace,
  { ways }: StepResult,
  { width, height, theme }: Viewport,
): Picture {
  const styles = stylesOf([trace.params.geometry, ...trace.params.beside]);
  const { boxes, size } = boxesFor(ways.length, width, height, theme);
  const marks = ways.flatMap((way, i) => {
    const [box, style] = [boxes[i], styles[i]];
    if (!box || !style) return [];
    const key = JSON.stringify([style, box, theme]);
    return marksOf(way)("panel", key, () => panelMarks(panelOf(way, style, box, theme), theme));
  });
  const compass = compassOf("compass", JSON.stringify([size.height, theme]), () =>
    compassMarks(size.height, theme),
  );
  return {
    ...dualWords(trace),
    size,
    description: describeDual(trace),
    plane: { kind: "none", why: "each geometry has a panel of its own, without numbers at its edges" },
    layers: [
      { id: "compass", marks: compass },
      { id: "duals", marks, moving: true },
    ],
  };
}

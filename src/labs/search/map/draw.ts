/** @file The grid as a picture: walls, the state of the search after so many expansions, and the paths. */
import { NOTIONS } from "../../../charts/notions";
import { linePath } from "../../../charts/geometry/polyline";
import { markScale, type FigureTheme } from "../../../charts/ink";
import { legendRows } from "../../../charts/picture/legend";
import { marker, path, rect } from "../../../charts/picture/marks";
import { longer } from "../../../charts/picture/dashes";
import type { Layer, LegendRow, Mark, Picture, Viewport } from "../../../charts/picture/types";
import { LENGTH_TOLERANCE } from "../../../core/search/search";
import { gridLines, gridPlane, middleOf, squares } from "../../shared/grid/frame";
import { courseAt, CELL_EXPANDED, CELL_WAITING } from "../run/course";
import { indexOf, wallsOf, type SearchParams } from "../run/params";
import type { RunResult, SearchTrace } from "../run/types";
import { describeMap, mapWords, stepsOf } from "../words";
import { frameOf, type KeyId, type MapFrame } from "./frame";

/** Small diamonds in the middle of these cells. */
function diamonds(frame: MapFrame, cells: readonly number[], radius: number): string {
  return cells
    .map((cell) => {
      const [x, y] = middleOf(frame, cell);
      return `M${x - radius},${y}L${x},${y - radius}L${x + radius},${y}L${x},${y + radius}Z`;
    })
    .join("");
}

/** A triangle in the upper right corner of these cells. */
function corners(frame: MapFrame, cells: readonly number[], size = cornerOf(frame.side)): string {
  return cells
    .map((cell) => {
      const [x, y] = middleOf(frame, cell);
      return `M${x + frame.side / 2 - size},${y - frame.side / 2}h${size}v${size}z`;
    })
    .join("");
}

const cornerOf = (side: number) => Math.max(2, 0.3 * side);
const doneOf = (side: number) => Math.max(0.8, 0.09 * side);
const waitingOf = (side: number) => Math.max(1.2, 0.24 * side);

const WASH = "entropy-wash" as const;
const WAY_STROKE = { stroke: "entropy", join: "round", cap: "round" } as const;
const widthOf = (theme: FigureTheme) => 1.6 * theme.stroke;
const shortestOf = ({ stroke, scale }: FigureTheme) => ({
  stroke: "ink" as const,
  width: stroke,
  dash: longer(NOTIONS.target.dash, scale),
  join: "round" as const,
});

const indices = (of: ArrayLike<number>, is: (value: number, cell: number) => boolean): number[] =>
  Array.from({ length: of.length }, (_, cell) => cell).filter((cell) => is(of[cell] ?? NaN, cell));

/** The walls, and the cells where the estimate is too large. */
function ground(frame: MapFrame, params: SearchParams, run: RunResult): readonly Mark[] {
  const over = indices(
    run.left,
    (left, cell) => left < Infinity && params.weight * (run.estimate[cell] ?? NaN) > left + LENGTH_TOLERANCE,
  );
  return [
    ...path(gridLines(frame), { stroke: "grid" }),
    ...path(corners(frame, over), { fill: "violation", fillOpacity: 0.55, name: "over" }),
    ...path(
      squares(
        frame,
        indices(wallsOf(params), (wall) => wall === 1),
      ),
      { fill: "ink-soft", name: "walls" },
    ),
    rect(frame.box, { stroke: "ink-faint", width: 1.25 }),
  ];
}

function seen(frame: MapFrame, run: RunResult, t: number): readonly Mark[] {
  const course = courseAt(run.search, t, run.left.length);
  const expanded = indices(course, (state) => state === CELL_EXPANDED);
  const waiting = indices(course, (state) => state === CELL_WAITING);
  return [
    ...path(squares(frame, expanded, 0.5), { fill: WASH, name: "expanded" }),
    ...path(diamonds(frame, expanded, doneOf(frame.side)), { fill: "entropy" }),
    ...path(diamonds(frame, waiting, waitingOf(frame.side)), {
      stroke: "mse",
      width: 1.5,
      fill: "paper",
      name: "waiting",
    }),
  ];
}

const lineOf = (frame: MapFrame, way: Int32Array): string =>
  linePath(Array.from(way, (cell) => middleOf(frame, cell)));

/** When the search is over: its path and, if that is not a shortest one, a shortest path. */
function ways(frame: MapFrame, { search, shortest, left }: RunResult, theme: FigureTheme): readonly Mark[] {
  const isLonger = search.length > (left[shortest[0] ?? NaN] ?? NaN) + LENGTH_TOLERANCE;
  return [
    ...path(lineOf(frame, search.way), { ...WAY_STROKE, width: widthOf(theme), name: "way" }),
    ...(isLonger ? path(lineOf(frame, shortest), { ...shortestOf(theme), name: "shortest" }) : []),
  ];
}

const END_MARKERS = { start: "circle", goal: "star" } as const;

/** Start and goal. */
const ends = (frame: MapFrame, { grid, start, goal }: SearchParams): readonly Mark[] => {
  const radius = Math.max(3.5, 0.36 * frame.side);
  return [
    marker(END_MARKERS.start, middleOf(frame, indexOf(grid, start)), radius, "ink"),
    marker(END_MARKERS.goal, middleOf(frame, indexOf(grid, goal)), 1.25 * radius, "ink"),
  ];
};

function keyRows(frame: MapFrame, theme: FigureTheme): readonly LegendRow[] {
  const side = 11 * markScale(theme);
  return legendRows(frame.key, ({ id, swatch }) => {
    const [x, y] = [swatch.x1 - side / 2 - 2, (swatch.y0 + swatch.y1) / 2];
    const cell: MapFrame = {
      ...frame,
      side,
      columns: 1,
      box: { x0: x - side / 2, y0: y - side / 2, x1: x + side / 2, y1: y + side / 2 },
    };
    const across = `M${swatch.x0},${y}H${swatch.x1}`;
    const end = (shape: "circle" | "star") => [marker(shape, [x, y], 4.5 * markScale(theme), "ink")];
    const shapes: { readonly [Id in KeyId]: readonly Mark[] } = {
      start: end(END_MARKERS.start),
      goal: end(END_MARKERS.goal),
      wall: path(squares(cell, [0]), { fill: "ink-soft" }),
      expanded: [
        ...path(squares(cell, [0]), { fill: WASH }),
        ...path(diamonds(cell, [0], 1.2 * markScale(theme)), { fill: "entropy" }),
      ],
      waiting: path(diamonds(cell, [0], 3.4 * markScale(theme)), { stroke: "mse", width: 1.5 }),
      over: path(corners(cell, [0], 0.6 * side), { fill: "violation", fillOpacity: 0.55 }),
      way: path(across, { ...WAY_STROKE, width: widthOf(theme) }),
      shortest: path(across, shortestOf(theme)),
    };
    return shapes[id as KeyId] ?? [];
  });
}

/** @param t the number of expansions to show; null: all */
export function drawMap(trace: SearchTrace, t: number | null, viewport: Viewport): Picture | null {
  const { params, run } = trace;
  if (run === null) return null;
  const steps = stepsOf(trace);
  const shown = Math.min(t ?? steps, steps);
  const frame = frameOf(params, viewport);
  const layers: Layer[] = [
    { id: "seen", marks: seen(frame, run, shown) },
    { id: "ground", marks: ground(frame, params, run) },
    { id: "ways", marks: shown < steps ? [] : ways(frame, run, viewport.theme) },
    { id: "ends", marks: ends(frame, params) },
  ];
  return {
    ...mapWords(shown, steps),
    size: frame.size,
    description: describeMap(trace, shown),
    layers,
    legend: keyRows(frame, viewport.theme),
    plane: gridPlane(frame),
  };
}

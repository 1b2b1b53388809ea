/** @file The world of each actor as a picture: its cells, the policy after so many iterations, and the values of states. */
import { markScale, type FigureTheme } from "../../../../charts/ink";
import { laidOut } from "../../../../charts/picture/laidOut";
import { legendRows } from "../../../../charts/picture/legend";
import { path, rect, text } from "../../../../charts/picture/marks";
import type { Layer, LegendRow, Mark, Picture, Viewport } from "../../../../charts/picture/types";
import { placeText } from "../../../../charts/text/label";
import { rich } from "../../../../charts/text/measure";
import type { CurveStyle } from "../../../../charts/xy/overlay";
import { ACTION_COUNT, type World } from "../../../../core/training/control/world";
import { formatNumber } from "../../../../ui/number";
import { gridPlane, type GridFrame } from "../../../shared/grid/frame";
import { actorsOf, labelsOf } from "../../run/control/plan";
import type { ControlCourse, ControlTrace } from "../../run/control/types";
import { worldOf } from "../../run/control/world";
import { shownAt } from "../clock";
import { stylesOf } from "../look";
import { gridDescription, gridWords } from "../words";
import { frameOf, type KeyId, type WorldFrame } from "./frame";
import { DARKEST_SHARE, furniture, PALEST_SHARE, petal, petals, shades } from "./marks";

/** What all pictures of a trace share, whatever the iteration. */
export interface WorldScene {
  readonly trace: ControlTrace;
  readonly world: World;
  readonly frame: WorldFrame;
  readonly theme: FigureTheme;
  readonly styles: readonly CurveStyle[];
  readonly ground: Layer;
  readonly legend: readonly LegendRow[];
  /** Maps a value to its place between the smallest and the largest value of a state. */
  readonly shareOf: (value: number) => number;
}

/**
 * The largest value of a state is V*. The smallest one that is told apart is as far below the smallest V* as
 * that is below the largest.
 */
function sharesFor(optimum: Float64Array): (value: number) => number {
  let [low, high] = [Infinity, -Infinity];
  for (const value of optimum) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const least = low >= 0 ? 0 : low - (high - low);
  return (value) => (high > least ? (value - least) / (high - least) : 0);
}

function keyRows({ key }: WorldFrame, theme: FigureTheme): readonly LegendRow[] {
  const side = 13 * markScale(theme);
  return legendRows(key, ({ id, swatch }) => {
    const middle = [swatch.x1 - side / 2 - 2, (swatch.y0 + swatch.y1) / 2] as const;
    const [x, y] = middle;
    const box = { x0: x - side / 2, y0: y - side / 2, x1: x + side / 2, y1: y + side / 2 };
    const cell: GridFrame = { side, columns: 1, rows: 1, box };
    const only = (letter: string) => furniture(cell, letter, theme.text);
    const long = { ...box, x0: swatch.x0 };
    const shapes: { readonly [Id in KeyId]: readonly Mark[] } = {
      belief: path(
        petal(middle, 2, 0.75, 1.3 * side) +
          petal(middle, 3, 0.5, 1.3 * side) +
          petal(middle, 0, 0.5, 1.3 * side),
        { fill: "ink-soft" },
      ),
      value: [
        rect(long, {
          fill: { kind: "ramp", ink: "ink", from: PALEST_SHARE, to: DARKEST_SHARE },
          stroke: "line",
        }),
      ],
      start: only("S"),
      goal: only("G"),
      hole: only("H"),
      cliff: only("C"),
      wall: only("W"),
    };
    return shapes[id as KeyId] ?? [];
  });
}

export function sceneOf(trace: ControlTrace, viewport: Viewport): WorldScene | null {
  if (trace.optimum === null) return null;
  const world = worldOf(trace.params);
  const actors = actorsOf(trace.params);
  const frame = frameOf(world, actors.length, viewport);
  const { theme } = viewport;
  const marks = frame.grids.flatMap((grid) => furniture(grid, world.letters, theme.text));
  return {
    trace,
    world,
    frame,
    theme,
    styles: stylesOf(actors, labelsOf(trace.params)),
    ground: { id: "ground", marks },
    legend: keyRows(frame, theme),
    shareOf: sharesFor(trace.optimum),
  };
}

/** The name and the value above a grid; only the value changes with the clock. */
function heading(
  grid: GridFrame,
  style: CurveStyle,
  value: number | null,
  theme: FigureTheme,
): readonly Mark[] {
  const y = grid.box.y0 - 0.6 * theme.text;
  const said = { font: "sans", size: theme.text, color: style.color } as const;
  const name = placeText(rich(style.label), { ...said, size: theme.text * 1.05 }, grid.box.x0, y);
  if (value === null) return [text(name)];
  const worth = rich(`V = ${formatNumber(value, 4)}`);
  const told = placeText(worth, { ...said, color: "ink-soft" }, grid.box.x1, y, "end");
  return told.box.x0 > name.box.x1 + theme.text ? [text(name), text(told)] : [text(name)];
}

function shown(
  { world, theme, shareOf }: WorldScene,
  grid: GridFrame,
  style: CurveStyle,
  course: ControlCourse,
  t: number,
) {
  const { way } = course;
  if (way === null) return { shades: [], beliefs: [], heading: heading(grid, style, null, theme) };
  const at = Math.min(t, way.stateValues.length / world.states - 1);
  const values = way.stateValues.subarray(at * world.states, (at + 1) * world.states);
  const size = world.states * ACTION_COUNT;
  const beliefs = way.beliefs.subarray(at * size, (at + 1) * size);
  return {
    shades: shades(grid, world.cells, (s) => shareOf(values[s] ?? NaN)),
    beliefs: petals(grid, world.cells, beliefs, style.color),
    heading: heading(grid, style, values[world.start] ?? null, theme),
  };
}

/** @param t the iteration that is shown */
export function pictureOf(scene: WorldScene, t: number): Picture {
  const { trace, frame, styles, ground, legend } = scene;
  const parts = trace.courses.flatMap((course, k) => {
    const [grid, style] = [frame.grids[k], styles[k]];
    return course && grid && style ? [shown(scene, grid, style, course, t)] : [];
  });
  const layer = (id: "shades" | "beliefs" | "heading"): Layer => ({
    id,
    marks: parts.flatMap((part) => part[id]),
    moving: true,
  });
  return {
    ...gridWords(trace, t),
    size: frame.size,
    description: gridDescription(trace, t),
    layers: [layer("shades"), ground, layer("beliefs"), layer("heading")],
    legend,
    ...(frame.grids[0] && { plane: gridPlane(frame.grids[0]) }),
  };
}

const sceneLaidOut = laidOut(sceneOf);

export function drawGrid(trace: ControlTrace, t: number | null, viewport: Viewport): Picture | null {
  const scene = sceneLaidOut(trace, viewport);
  return scene && pictureOf(scene, shownAt(trace.params, t));
}

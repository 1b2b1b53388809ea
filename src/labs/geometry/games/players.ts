/**
 * @file The places of the cells of figure 1: methods side by side, the row player's cells above the column
 * player's; on narrow pages the players are side by side.
 */
import { ternaryHeight } from "../../../charts/ternary";
import { markScale, pictureScale, type FigureTheme } from "../../../charts/ink";
import type { Point } from "../../../charts/geometry/polyline";
import type { Legend } from "../../../charts/label/legend";
import { text } from "../../../charts/picture/marks";
import type { Drawn, Layer, Mark, Size, Viewport } from "../../../charts/picture/types";
import { placeText } from "../../../charts/text/label";
import { rich } from "../../../charts/text/measure";
import { titleStyle } from "../../../charts/xy/text";
import type { GamesRun, GamesTrace } from "../run/games/types";
import { isSquare, playerName, type Cell, type Player } from "./cell";
import { aroundOf, cellOf } from "./cells";
import { HEAD_HEIGHT, headOf, namesOf } from "./heads";
import { methodStyle } from "./look";
import { keyRows, pointKey } from "./points";

export interface PlacedCell {
  readonly id: string;
  readonly player: Player | null;
  readonly at: Point;
  readonly cell: Cell;
}

export interface PlayersScene {
  readonly cells: readonly PlacedCell[];
  readonly drawn: Drawn;
}

const GAP_PX = 22;
/** If cells are narrower than this, for text of 12 pixels, the players stand side by side below each method. */
const LEAST_CELL = 190;
/** The factor by which cells count as smaller if a name runs into the next: such a layout is used only if there is no other. */
const MISFIT_FACTOR = 0.01;

/** At least this many em of a cell are for its content; otherwise texts are made smaller, down to so many pixels. */
const LEAST_INSIDE = 3.5;
const LEAST_TEXT = 10;

/** All methods side by side with their players below each other, or so many methods in a row with their players side by side. */
type Order = "across" | number;

interface Grid {
  readonly columns: number;
  readonly cell: Size;
  readonly across: boolean;
  /** The number of cells below a row of heads. */
  readonly under: number;
  /** The height of a method's head. */
  readonly head: number;
  readonly top: number;
  /** The shorter side of a cell's content, in em. */
  readonly inside: number;
}

function gridWhere(
  order: Order,
  methods: number,
  { players, around }: Placing,
  { width, height, theme }: Viewport,
  top: number,
): Grid {
  const across = order === "across";
  const wide = (columns: number) => (width - (columns - 1) * GAP_PX) / columns;
  const aside = methods === 1 && wide(players) < LEAST_CELL * markScale(theme) ? 1 : players;
  const columns = across ? methods : aside * order;
  const under = across ? methods * players : players * order;
  const rows = Math.ceil((methods * players) / columns);
  const cellWidth = Math.floor(wide(columns));
  const heads = HEAD_HEIGHT * theme.text * Math.ceil((methods * players) / under);
  const tallest = 400 * pictureScale(theme);
  const own = Math.min(ternaryHeight(cellWidth + theme.text * 2.4, theme), tallest);
  const cellHeight = height === null ? own : Math.max(60, (height - top - heads) / rows);
  const cell = { width: cellWidth, height: Math.floor(cellHeight) };
  const head = across ? cellWidth : order === 1 ? width : players * (cellWidth + GAP_PX) - GAP_PX;
  const inside = Math.min(cell.width / theme.text - around[0], cell.height / theme.text - around[1]);
  return { columns, cell, across, under, head, top, inside };
}

/** The number of players with cells, and the space around the content of a cell, in em. */
interface Placing {
  readonly players: number;
  readonly around: readonly [across: number, up: number];
}

/** If the page chooses the height: side by side while cells are wide enough, otherwise whatever makes them largest. */
function gridOf(runs: readonly GamesRun[], placing: Placing, viewport: Viewport, top: number): Grid {
  const where = (order: Order) => gridWhere(order, runs.length, placing, viewport, top);
  const [beside, under] = [where("across"), where(1)];
  if (runs.length === 1) return under;
  if (viewport.height === null)
    return beside.cell.width >= LEAST_CELL * markScale(viewport.theme) ? beside : under;
  const { theme } = viewport;
  const fits = ({ head }: Grid) => namesOf(runs, head, theme).every(({ width }) => width <= head);
  const room = (grid: Grid) => grid.inside * (fits(grid) ? 1 : MISFIT_FACTOR);
  const more = Array.from({ length: runs.length - 1 }, (_, i) => where(i + 2));
  return [beside, under, ...more].reduce((best, grid) => (room(grid) > room(best) ? grid : best));
}

interface Placed {
  readonly theme: FigureTheme;
  readonly key: Legend;
  readonly grid: Grid;
}

/** In a low place texts are made small enough for the content. */
function placedOn(runs: readonly GamesRun[], placing: Placing, viewport: Viewport): Placed {
  const { theme } = viewport;
  const key = pointKey(viewport.width, theme);
  const grid = gridOf(runs, placing, viewport, key.height + theme.text * 0.8);
  if (viewport.height === null || grid.inside >= LEAST_INSIDE || theme.text <= LEAST_TEXT)
    return { theme, key, grid };
  return placedOn(runs, placing, { ...viewport, theme: { ...theme, text: theme.text - 1 } });
}

const playerMark = (player: Player, cell: Size, theme: FigureTheme): Mark =>
  text(placeText(rich(playerName(player, cell, theme)), titleStyle(theme), 0, theme.text * 1.2));

function runsOf({ runs }: GamesTrace): readonly GamesRun[] {
  return runs.filter((run): run is GamesRun => run !== null);
}

/** The cells of a trace with at least one run. */
export function layoutPlayers(trace: GamesTrace, viewport: Viewport): PlayersScene | null {
  const { equilibrium, params } = trace;
  const runs = runsOf(trace);
  if (equilibrium === null || runs.length === 0) return null;
  const players: readonly (Player | null)[] = isSquare(params) ? [null] : ["row", "column"];
  const { theme, key, grid } = placedOn(
    runs,
    { players: players.length, around: aroundOf(params) },
    viewport,
  );
  const { cell: size, across } = grid;
  const head = HEAD_HEIGHT * theme.text;
  const place = (method: number, player: number): Point => {
    const index = across ? player * runs.length + method : method * players.length + player;
    const row = Math.floor(index / grid.columns);
    const heads = Math.floor(index / grid.under) + 1;
    return [(index % grid.columns) * (size.width + GAP_PX), grid.top + heads * head + row * size.height];
  };
  const cells = runs.flatMap((run, method) =>
    players.map((player, k): PlacedCell => {
      const input = { params, equilibrium, run, size, theme: theme };
      return {
        id: `${run.method}-${player ?? "both"}`,
        player,
        at: place(method, k),
        cell: cellOf(input, player),
      };
    }),
  );
  const heads = namesOf(runs, grid.head, theme).flatMap((name, method): readonly Layer[] => {
    const run = runs[method];
    const [x, y] = place(method, 0);
    const at: Point = [x, y - head];
    return run ? [{ id: `head-${run.method}`, at, marks: headOf(run, name, grid.head, theme) }] : [];
  });
  const only = runs.length === 1 ? methodStyle(runs[0]?.method ?? params.method) : null;
  const bottom = Math.max(...cells.map(({ at }) => at[1])) + size.height;
  return {
    cells,
    drawn: {
      size: { width: viewport.width, height: viewport.height ?? Math.round(bottom) },
      legend: keyRows(key, only, theme),
      layers: [
        ...heads,
        ...cells.map(({ id, at, player, cell }) => ({
          id,
          at,
          marks: [...(player === null ? [] : [playerMark(player, size, theme)]), ...cell.marks],
        })),
      ],
    },
  };
}

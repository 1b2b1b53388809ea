/** @file Where the cells of the first figure stand: the methods side by side, the row's cells above the column's; on narrow pages the players side by side. */
import { ternaryHeight } from "../../../charts/ternary";
import { markScale, pictureScale, type FigureTheme } from "../../../charts/ink";
import type { Point } from "../../../charts/geometry/polyline";
import type { Legend } from "../../../charts/label/legend";
import { marker, text, texts } from "../../../charts/picture/marks";
import type { Drawn, Layer, Mark, Paper, Size } from "../../../charts/picture/types";
import { placeMiddle, placeText } from "../../../charts/text/label";
import { rich, richWidth } from "../../../charts/text/measure";
import { titleStyle } from "../../../charts/xy/text";
import type { GamesRun, GamesTrace } from "../run/games/types";
import { isSquare, type Cell, type Player } from "./cell";
import { cellOf } from "./cells";
import { methodStyle } from "./look";
import { keyRows, pointKey } from "./points";
import { courseOf } from "./course";

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

const GAP = 22;
/** Narrower than this, at text of 12 pixels, the players stand side by side under each method. */
const LEAST_CELL = 190;
/** A player is named in two words in cells that are wider. */
const WORDS = 210;
/** Room for the name of a method and what it does, in ems. */
const HEAD = 3.5;

interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly cell: Size;
  /** Whether methods stand side by side. */
  readonly across: boolean;
  readonly top: number;
}

/** The cells when methods stand side by side, or one under the other. */
function gridWhere(
  across: boolean,
  methods: number,
  players: number,
  { width, height, theme }: Paper,
  top: number,
): Grid {
  const wide = (columns: number) => (width - (columns - 1) * GAP) / columns;
  const aside = methods === 1 && wide(players) < LEAST_CELL * markScale(theme) ? 1 : players;
  const columns = across ? methods : aside;
  const rows = Math.ceil((methods * players) / columns);
  const cellWidth = Math.floor(wide(columns));
  const heads = HEAD * theme.text * (across ? 1 : methods);
  const tallest = 400 * pictureScale(theme);
  const own = Math.min(ternaryHeight(cellWidth + theme.text * 2.4, theme), tallest);
  const cellHeight = height === null ? own : Math.max(60, (height - top - heads) / rows);
  return { columns, rows, cell: { width: cellWidth, height: Math.floor(cellHeight) }, across, top };
}

/** Where the page chooses the height: side by side while cells are wide enough; else whatever makes them largest. */
function gridOf(methods: number, players: number, paper: Paper, top: number): Grid {
  const [beside, under] = [true, false].map((across) => gridWhere(across, methods, players, paper, top));
  if (beside === undefined || under === undefined || methods === 1)
    return gridWhere(false, methods, players, paper, top);
  if (paper.height === null) return beside.cell.width >= LEAST_CELL * markScale(paper.theme) ? beside : under;
  const room = ({ cell: { width, height } }: Grid) => Math.min(width, height * 1.15);
  return room(beside) >= room(under) ? beside : under;
}

function headOf(run: GamesRun, room: number, theme: FigureTheme): readonly Mark[] {
  const { marker: shape, color, label } = methodStyle(run.method);
  const size = theme.text * 1.1;
  const words = [courseOf(run).words, courseOf(run).short].find(
    (each) => richWidth(rich(each), "sans", theme.text) <= room,
  );
  return [
    marker(shape, [theme.text * 0.5, size * 0.5], 4.5 * markScale(theme), color),
    text(placeMiddle(rich(label), { font: "sansBold", size, color }, theme.text * 1.3, size * 0.5)),
    ...(words === undefined
      ? []
      : texts([
          placeText(rich(words), { font: "sans", size: theme.text, color: "ink-soft" }, 0, size * 2.35),
        ])),
  ];
}

const playerMark = (player: Player, { text: size, ...theme }: FigureTheme, narrow: boolean): Mark =>
  text(
    placeText(
      rich(narrow ? player : `${player} player`),
      titleStyle({ ...theme, text: size }),
      0,
      size * 1.2,
    ),
  );

function runsOf({ runs }: GamesTrace): readonly GamesRun[] {
  return runs.filter((run): run is GamesRun => run !== null);
}

/** The cells of a trace that has at least one run. */
export function layoutPlayers(trace: GamesTrace, paper: Paper): PlayersScene | null {
  const { equilibrium, params } = trace;
  const runs = runsOf(trace);
  if (equilibrium === null || runs.length === 0) return null;
  const players: readonly (Player | null)[] = isSquare(params) ? [null] : ["row", "column"];
  const key: Legend = pointKey(paper.width, paper.theme);
  const grid = gridOf(runs.length, players.length, paper, key.height + paper.theme.text * 0.8);
  const { cell: size, across } = grid;
  const narrow = size.width < WORDS * markScale(paper.theme);
  const head = HEAD * paper.theme.text;
  const place = (method: number, player: number): Point => {
    const index = across ? player * runs.length + method : method * players.length + player;
    const row = Math.floor(index / grid.columns);
    const heads = across ? 1 : Math.floor(index / players.length) + 1;
    return [(index % grid.columns) * (size.width + GAP), grid.top + heads * head + row * size.height];
  };
  const cells = runs.flatMap((run, method) =>
    players.map((player, k): PlacedCell => {
      const input = { params, equilibrium, run, size, theme: paper.theme };
      return {
        id: `${run.method}-${player ?? "both"}`,
        player,
        at: place(method, k),
        cell: cellOf(input, player),
      };
    }),
  );
  const heads = runs.map((run, method): Layer => {
    const [x, y] = place(method, 0);
    return {
      id: `head-${run.method}`,
      at: [x, y - head],
      marks: headOf(run, across ? size.width : paper.width, paper.theme),
    };
  });
  const only = runs.length === 1 ? methodStyle(runs[0]?.method ?? params.method) : null;
  const bottom = Math.max(...cells.map(({ at }) => at[1])) + size.height;
  return {
    cells,
    drawn: {
      size: { width: paper.width, height: paper.height ?? Math.round(bottom) },
      legend: keyRows(key, only, paper.theme),
      layers: [
        ...heads,
        ...cells.map(({ id, at, player, cell }) => ({
          id,
          at,
          marks: [...(player === null ? [] : [playerMark(player, paper.theme, narrow)]), ...cell.marks],
        })),
      ],
    },
  };
}

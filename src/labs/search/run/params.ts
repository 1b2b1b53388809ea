/** @file The params of the Search experiment: a grid with walls, start and goal, and how to search. */
import { HEURISTICS, type Heuristic } from "../../../core/search/heuristic";
import { demand, fine } from "../../../param/check";
import { simple, word, number, without, type Simple } from "../../../param/kind";
import type { Limits } from "../../../param/limits";
import { pair } from "../../../param/range";
import type { Clash } from "../../../param/schema";
import { param, usualOf, type Table } from "../../../param/table";
import { MOST_COLUMNS, MOST_ROWS, reachOf, readWalls, walledProblem, writeWalls } from "./walls";

export const MOVES = ["four", "eight"] as const;

/** Column and row, counted from 1. */
export type Cell = [column: number, row: number];

export interface SearchParams {
  grid: [columns: number, rows: number];
  walls: string;
  start: Cell;
  goal: Cell;
  moves: (typeof MOVES)[number];
  heuristic: Heuristic;
  weight: number;
}

export const WEIGHT: Limits = { atLeast: 1, atMost: 5 };
const COLUMNS: Limits = { whole: true, atLeast: 2, atMost: MOST_COLUMNS };
const ROWS: Limits = { whole: true, atLeast: 2, atMost: MOST_ROWS };
export const PLACE: Limits = { whole: true, atLeast: 1, atMost: MOST_COLUMNS };

const TWO_NUMBERS = "two whole numbers with a comma between";

const sizeProblem = ([, rows]: readonly [number, number]) =>
  rows > MOST_ROWS ? `a grid has at most ${MOST_ROWS} rows, not ${rows}` : null;

const walls: Simple<string> = simple<string>({
  check: without(walledProblem, (value) => (typeof value === "string" ? fine(value) : demand("be a text"))),
  parse: (text) => text,
  format: (text) => text,
  values: "rows of hexadecimal digits, with full stops between",
  note: `a hexadecimal number for each row, with full stops between, whose bit 2^c is the wall in column c from 0; at most ${MOST_ROWS} rows`,
  schema: (kit) =>
    kit.with(kit.anyText(), (text) => {
      const message = walledProblem(text);
      return message === null ? null : { path: [], message };
    }),
});

/** In the order of a link. */
export const searchTable: Table<SearchParams> = {
  grid: param(
    pair(COLUMNS, TWO_NUMBERS, `columns,rows: up to ${MOST_COLUMNS},${MOST_ROWS}`, sizeProblem),
    [24, 14],
    "Columns and rows of the grid.",
    {
      row: {
        name: "Grid",
        entries: [
          { control: "columns", noun: "number of columns", limits: COLUMNS },
          { control: "rows", noun: "number of rows", limits: ROWS },
        ],
      },
    },
  ),
  walls: param(
    walls,
    ".1ffff8.110108.110108.111108.11100.11100.11100.111108.101008.101008.1ffff8",
    "The cells that are walls.",
    "Walls",
  ),
  start: param(
    pair(PLACE, TWO_NUMBERS, "column,row"),
    [3, 7],
    "The cell to start from, counted from 1.",
    "Start",
  ),
  goal: param(
    pair(PLACE, TWO_NUMBERS, "column,row"),
    [22, 7],
    "The cell to arrive at, counted from 1.",
    "Goal",
  ),
  moves: param(word(MOVES), "four", "How many neighbours a cell has: eight with the diagonals.", {
    row: { name: "Moves", labels: { four: "4 neighbours", eight: "8 neighbours" } },
  }),
  heuristic: param(word(HEURISTICS), "manhattan", "The estimate h of what remains to the goal.", {
    row: {
      name: "Heuristic",
      labels: {
        zero: "zero (Dijkstra)",
        manhattan: "Manhattan",
        octile: "octile",
        euclidean: "Euclidean",
        squared: "squared distance",
      },
    },
  }),
  weight: param(number(WEIGHT), 1, "The weight w of the estimate in f = g + w h.", {
    row: { name: "Weight *w*", noun: "weight", label: "weight w" },
  }),
};

export const SEARCH_DEFAULTS: SearchParams = usualOf(searchTable);

const spelt = ([column, row]: Cell) => `${column},${row}`;

/** The index of a cell in its grid. */
export const indexOf = ([columns]: SearchParams["grid"], [column, row]: Cell): number =>
  (row - 1) * columns + column - 1;
export const cellOf = ([columns]: SearchParams["grid"], index: number): Cell => [
  (index % columns) + 1,
  Math.floor(index / columns) + 1,
];

export const wallsOf = ({ grid: [columns, rows], walls: text }: Pick<SearchParams, "grid" | "walls">) =>
  readWalls(text, columns, rows);

/** Checks what the values must fulfil together. */
export function searchProblem(params: SearchParams): Clash | null {
  const [columns, rows] = params.grid;
  const reach = reachOf(params.walls);
  if (reach.columns > columns || reach.rows > rows)
    return {
      path: ["walls"],
      message: `the walls reach column ${reach.columns} and row ${reach.rows}, the grid has ${columns} columns and ${rows} rows`,
    };
  const cells = wallsOf(params);
  for (const name of ["start", "goal"] as const) {
    const [column, row] = params[name];
    if (column > columns || row > rows)
      return {
        path: [name],
        message: `${spelt(params[name])} lies outside the grid of ${columns} columns and ${rows} rows`,
      };
    if (cells[indexOf(params.grid, params[name])] === 1)
      return { path: [name], message: `the ${name} ${spelt(params[name])} is a wall` };
  }
  return spelt(params.start) === spelt(params.goal)
    ? { path: ["goal"], message: `start and goal are the same cell ${spelt(params.goal)}` }
    : null;
}

const inside = ([columns, rows]: SearchParams["grid"], [column, row]: Cell): Cell => [
  Math.min(column, columns),
  Math.min(row, rows),
];

/** Moves start and goal into the grid and apart, and removes walls on them or outside of the grid. */
export function fitted(params: SearchParams): SearchParams {
  const [columns, rows] = params.grid;
  const start = inside(params.grid, params.start);
  const near = inside(params.grid, params.goal);
  const goal: Cell = spelt(near) === spelt(start) ? [near[0] > 1 ? near[0] - 1 : 2, near[1]] : near;
  const cells = readWalls(params.walls, columns, rows);
  for (const cell of [start, goal]) cells[indexOf(params.grid, cell)] = 0;
  return { ...params, start, goal, walls: writeWalls(cells, columns) };
}

/** Equal walls are written in the same way. */
export const normalized = (params: SearchParams): SearchParams => ({
  ...params,
  walls: writeWalls(wallsOf(params), params.grid[0]),
});

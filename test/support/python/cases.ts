/** @file What the test of the programs asks of each lab: small runs, and what their figures' drawings must agree with. */
import type { Cell, Table } from "../../../src/charts/picture/table";
import type { Plane } from "../../../src/charts/plane";
import type { Drawn, Line, Ran } from "./runPrograms";

/** What the app has of the same figure. */
export interface Seen {
  readonly params: object;
  readonly trace: object;
  readonly plane: Plane | undefined;
  /** Its data table as it is read. */
  readonly table: Table;
  /** Every row of it. */
  readonly all: Table;
}

/** Numbers that must be the same. */
export type Pair = readonly [what: string, found: ArrayLike<number>, wanted: ArrayLike<number>];

export type Check = (drawn: Drawn, seen: Seen, ran: Ran) => readonly Pair[];

export interface Case {
  readonly link: string;
  /** Ids of figures, and what is compared. */
  readonly figures: Readonly<Record<string, Check>>;
  /** Its axes end where its own sample does. */
  readonly ownAxes?: boolean;
  /** Arguments of the program. */
  readonly arguments?: readonly string[];
}

const numberIn = (cell: Cell | undefined): number => (typeof cell === "number" ? cell : NaN);

export function column({ columns, rows }: Table, name: string): number[] {
  const at = columns.indexOf(name);
  if (at < 0) throw new Error(`There is no column "${name}"; there are ${columns.join(", ")}.`);
  return rows.map((row) => numberIn(row[at]));
}

type Points = Pick<Line, "label" | "x" | "y">;

/** The drawn lines whose labels begin so, anywhere in the figure. */
export function linesOf({ axes }: Drawn, label: string): readonly Line[] {
  const lines = axes.flatMap((one) => one.lines);
  const found = lines.filter((line) => line.label.startsWith(label));
  if (found.length > 0) return found;
  throw new Error(`There is no line "${label}"; there are ${lines.map((line) => line.label).join("; ")}.`);
}

/** The first of them. */
export function lineOf(drawn: Drawn, label: string): Line {
  const [line] = linesOf(drawn, label);
  if (line === undefined) throw new Error(`There is no line "${label}".`);
  return line;
}

/** The numbers of the first call of this name. */
export function fieldOf({ axes }: Drawn, what: string): readonly (readonly number[])[] {
  const shape = axes.flatMap((one) => one.shapes).find((one) => one.what === what);
  if (shape === undefined) throw new Error(`There is no ${what}.`);
  // What the stand-in wrote of arrays.
  return shape.args as readonly (readonly number[])[];
}

const isSame = (a: number, b: number) => Math.abs(a - b) <= 1e-12 + 1e-9 * Math.abs(b);

function pairOf(what: string, pairs: readonly (readonly [number, number])[], least: number): Pair {
  if (pairs.length < least)
    throw new Error(`${what}: only ${pairs.length} places are shared with the table.`);
  return [what, pairs.map(([found]) => found), pairs.map(([, wanted]) => wanted)];
}

/** Where both have the same x: the two ys; at least so many. */
export function sharedWith(
  { label, x, y }: Points,
  table: Table,
  [across, up]: readonly [string, string],
  least = 5,
): Pair {
  const ups = column(table, up);
  const pairs = column(table, across).flatMap((at, row) => {
    const k = x.findIndex((one) => isSame(one, at));
    return k < 0 ? [] : [[y[k] ?? NaN, ups[row] ?? NaN] as const];
  });
  return pairOf(label, pairs, least);
}

const CLASSES = ["class 1", "class 2", "class 3"];

/** Of values at points of the triangle those that the table has, too. */
export function onTriangle(
  [x = [], y = [], values = []]: readonly (readonly number[])[],
  table: Table,
  name: string,
  least = 15,
): Pair {
  const [, second = [], third = []] = CLASSES.map((one) => column(table, one));
  const pairs = column(table, name).flatMap((wanted, row) => {
    const [b = NaN, c = NaN] = [second[row], third[row]];
    const k = x.findIndex((at, i) => isSame(at, b + c / 2) && isSame(y[i] ?? NaN, (c * Math.sqrt(3)) / 2));
    return k < 0 ? [] : [[values[k] ?? NaN, wanted] as const];
  });
  return pairOf(name, pairs, least);
}

/** A line on the triangle, and where the rows of three shares lie on it. */
export function onFlat(what: string, line: Points | undefined, rows: ArrayLike<number>): readonly Pair[] {
  const share = (i: number) => Array.from(rows).filter((_, k) => k % 3 === i);
  const [first, second, third] = [share(0), share(1), share(2)];
  const at = (weight: (row: number) => number) =>
    first.map((a, row) => weight(row) / (a + (second[row] ?? NaN) + (third[row] ?? NaN)));
  return [
    [`${what}, across`, line?.x ?? [], at((row) => (second[row] ?? NaN) + (third[row] ?? NaN) / 2)],
    [`${what}, up`, line?.y ?? [], at((row) => ((third[row] ?? NaN) * Math.sqrt(3)) / 2)],
  ];
}

/** The number behind the words that a line of output begins with. */
export function printedAfter({ lines }: Ran, words: string): number {
  const line = lines.find((one) => one.startsWith(words)) ?? "";
  const [number = ""] = line.slice(words.length).trim().split(/\s+/);
  return Number(number.replace("inf", "Infinity"));
}

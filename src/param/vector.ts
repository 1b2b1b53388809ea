/** @file Vectors and matrices as params: entries between commas, rows between tildes ("0,-1~1,0"). */
import { fine, listOf, numberIn, refuse, type Check } from "./check";
import { simple, spellLimits, type Simple } from "./kind";
import type { Limits } from "./limits";
import { readList, writeList } from "./text";

/** The greatest length of a vector, and the greatest number of rows. */
export const MAX_ENTRIES = 64;

export interface VectorLimits {
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly entries?: Limits;
}

function lengthProblem(length: number, atLeast: number, atMost: number, noun: string): string | null {
  if (length < atLeast) return `there are ${length} ${noun}; at least ${atLeast} are needed`;
  return length > atMost ? `there are ${length} ${noun}; at most ${atMost} are allowed` : null;
}

const spellLength = (atLeast: number, atMost: number) =>
  atLeast === atMost ? `${atLeast}` : `${atLeast} to ${atMost}`;

/** Numbers between commas. */
export function vector({ atLeast = 1, atMost = MAX_ENTRIES, entries = {} }: VectorLimits = {}): Simple<
  number[]
> {
  const all = listOf(numberIn(entries));
  const check: Check<number[]> = (value) => {
    const checked = all(value);
    const problem = checked.ok ? lengthProblem(checked.value.length, atLeast, atMost, "numbers") : null;
    return problem === null ? checked : refuse(problem);
  };
  const limits = spellLimits(entries);
  return simple({
    shape: { type: "vector" },
    check,
    parse: readList,
    format: writeList,
    wants: "numbers between commas",
    values: `${spellLength(atLeast, atMost)} numbers${limits === "number" ? "" : ` (${limits})`}`,
    schema: (kit) => kit.list(kit.number(entries), atLeast, atMost),
  });
}

const ROWS = /[~;]/;

export interface MatrixLimits {
  readonly rows?: readonly [from: number, to: number];
  readonly columns?: readonly [from: number, to: number];
  readonly square?: boolean;
}

/** Why rows make no matrix, as a clause; null when they make one. */
export function matrixProblem(rows: readonly (readonly number[])[], square = false): string | null {
  const width = rows[0]?.length ?? 0;
  const odd = rows.findIndex((row) => row.length !== width);
  if (odd >= 0) return `row ${odd + 1} has ${rows[odd]?.length ?? NaN} entries, row 1 has ${width}`;
  if (width > MAX_ENTRIES) return `there are ${width} columns; at most ${MAX_ENTRIES} are allowed`;
  if (!square || width === rows.length) return null;
  return `there are ${rows.length} rows and ${width} columns; both need the same number`;
}

/** A matrix: rows between tildes; semicolons are read, too. */
export function matrix({
  rows: [from, to] = [1, MAX_ENTRIES],
  columns: [narrowest, widest] = [1, MAX_ENTRIES],
  square = false,
}: MatrixLimits = {}): Simple<number[][]> {
  const all = listOf(listOf(numberIn({})));
  const problemOf = (rows: readonly (readonly number[])[]) =>
    lengthProblem(rows.length, from, to, "rows") ??
    matrixProblem(rows, square) ??
    (rows[0] === undefined ? null : lengthProblem(rows[0].length, narrowest, widest, "columns"));
  return simple<number[][]>({
    shape: { type: "matrix" },
    check: (value) => {
      const checked = all(value);
      const problem = checked.ok ? problemOf(checked.value) : null;
      return problem === null ? checked : refuse(problem);
    },
    parse: (text) => (text === "" ? [] : text.split(ROWS).map(readList)),
    format: (rows) => rows.map(writeList).join("~"),
    wants: "rows of numbers, such as 2,0.5~0.5,1",
    values: square ? "a square matrix, rows between ~" : "rows between ~",
    schema: (kit) =>
      kit.with(kit.list(kit.list(kit.number({}), narrowest, widest), from, to), (rows) => {
        const message = problemOf(rows);
        return message === null ? null : { path: [], message };
      }),
  });
}

/** A list of whole numbers that may be empty. */
export const times = (limits: Limits, atMost: number): Simple<number[]> => {
  const all = listOf(numberIn({ whole: true, ...limits }));
  return simple<number[]>({
    check: (value) => {
      const checked = all(value);
      if (!checked.ok) return checked;
      const problem = lengthProblem(checked.value.length, 0, atMost, "times");
      return problem === null ? fine(checked.value) : refuse(problem);
    },
    parse: readList,
    format: writeList,
    wants: "whole numbers between commas",
    values: `whole numbers (${spellLimits(limits)}), up to ${atMost}`,
    schema: (kit) => kit.list(kit.number({ whole: true, ...limits }), 0, atMost),
  });
};

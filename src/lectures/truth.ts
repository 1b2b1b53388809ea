/** @file Computes the truth of a question from the facts of its step's runs. */
import { quote } from "../param/text";
import { factOf, FIRST_RUN, type Facts } from "./facts";
import type { PointQuestion, Question } from "./types";
import { numberOf, readValue } from "./values";

/**
 * The key under which a run's facts hold its table: the lines of its CSV, by column. Only questions for a
 * curve have it loaded.
 */
export const TABLE = "table";
const MOST_ROWS = 20_000;

/** The columns of a table as numbers; anything else is NaN. */
export function columnsOf(rows: Iterable<string>): Readonly<Record<string, readonly number[]>> {
  const names: string[] = [];
  const columns: number[][] = [];
  for (const row of rows) {
    const cells = row.split(",");
    if (names.length === 0) {
      names.push(...cells);
      columns.push(...cells.map(() => []));
      continue;
    }
    for (const [i, column] of columns.entries()) column.push(Number(cells[i] ?? NaN));
    if ((columns[0]?.length ?? 0) >= MOST_ROWS) break;
  }
  return Object.fromEntries(names.map((name, i) => [name, columns[i] ?? []]));
}

/** The sources from which a question takes numbers. */
const sourcesOf = (question: Question): readonly string[] =>
  question.kind === "curve" && question.over !== undefined
    ? [question.truth, question.over]
    : [question.truth];

/** The names of the runs whose tables a question needs. */
export const tablesOf = (question: Question | null): readonly string[] =>
  question === null
    ? []
    : sourcesOf(question)
        .map(readValue)
        .filter(({ path }) => path[0] === TABLE)
        .map(({ run }) => run ?? FIRST_RUN);

export interface TrueCurve {
  /** Null: evenly spaced over the range of the question. */
  readonly x: readonly number[] | null;
  readonly y: readonly number[];
}

/** The truth of each kind of question. */
export type Truth =
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "choice"; readonly is: unknown }
  | { readonly kind: "point"; readonly point: readonly number[] }
  | { readonly kind: "curve"; readonly curve: TrueCurve };

type AllFacts = Readonly<Record<string, Facts>>;

const numbersOf = (value: unknown): readonly number[] | null => {
  if (!Array.isArray(value)) return null;
  const numbers = value.map((each: unknown) => numberOf(each) ?? NaN);
  return numbers.length >= 2 ? numbers : null;
};

/** A clause that says what a value is and what it should be. */
const wants = (what: string, found: unknown) => `is ${quote(found)} there; it must be ${what}`;

/** Shares in a file are rounded, so their sum may miss 1 by this much. */
const SUM_ROOM = 1e-6;

const isBelief = (point: readonly number[]) =>
  point.every((share) => share >= 0) && Math.abs(point.reduce((sum, share) => sum + share, 0) - 1) < SUM_ROOM;

export const isCell = (point: readonly number[]) =>
  point.length === 2 && point.every((place) => Number.isInteger(place) && place >= 1);

const PLACES: {
  readonly [On in PointQuestion["on"]]: readonly [is: (point: readonly number[]) => boolean, words: string];
} = {
  slice: [(point) => point.length === 2 && isBelief(point), "a belief: 2 shares of sum 1"],
  triangle: [(point) => point.length === 3 && isBelief(point), "a belief: 3 shares of sum 1"],
  grid: [isCell, "a cell: its column and its row, counted from 1"],
};

/** Whether a point can be the truth of such a question. */
export const isPlace = (on: PointQuestion["on"], point: readonly number[]) => PLACES[on][0](point);

/** The truth of a question; or a clause that says why there is none. */
export function truthOf(question: Question, facts: AllFacts): Truth | string {
  const at = (source: string) => factOf(facts, readValue(source));
  const found = at(question.truth);
  switch (question.kind) {
    case "number": {
      const number = numberOf(found);
      return number === null ? wants("a number", found) : { kind: "number", number };
    }
    case "choice":
      return question.options.some(({ is }) => is === found)
        ? { kind: "choice", is: found }
        : wants(
            `what one of the options is: ${question.options.map(({ is }) => quote(is)).join(", ")}`,
            found,
          );
    case "point": {
      const point = numbersOf(found);
      return point !== null && isPlace(question.on, point)
        ? { kind: "point", point }
        : wants(PLACES[question.on][1], found);
    }
    case "curve": {
      const y = numbersOf(found);
      if (y === null) return wants("a list of heights", found);
      const x = question.over === undefined ? null : numbersOf(at(question.over));
      if (question.over !== undefined && x?.length !== y.length)
        return `has ${y.length} heights, and ${question.over} has ${x?.length ?? "no"} places for them`;
      return { kind: "curve", curve: { x, y } };
    }
  }
}

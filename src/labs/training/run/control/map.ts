/** @file The text of a painted grid: rows of letters with full stops between. */
import { numeric } from "../../../../param/argument";
import { demand, fine } from "../../../../param/check";
import { simple, without, type Simple } from "../../../../param/kind";
import type { Limits } from "../../../../param/limits";
import { record } from "../../../../param/record";
import { quote } from "../../../../param/text";
import { MOST_SIDE } from "./params";

export const LETTERS = "SFWHCG";

export const rowsOfMap = (map: string): readonly string[] => map.split(".");
export const mapOfRows = (rows: readonly string[]): string => rows.join(".");

const SIDE: Limits = { whole: true, atLeast: 1, atMost: MOST_SIDE };
/** The sides of a grid. No param has them, because its text says them. */
export const mapSides = record<{ columns: number; rows: number }>({
  columns: numeric(SIDE, "Columns of the grid.", { noun: "number of columns" }),
  rows: numeric(SIDE, "Rows of the grid.", { noun: "number of rows" }),
});

/** A clause that says why a text is no grid; null if it is one. */
export function mapProblem(map: string): string | null {
  const rows = rowsOfMap(map);
  const columns = rows[0]?.length ?? 0;
  const stranger = Array.from(map).find((letter) => letter !== "." && !LETTERS.includes(letter));
  if (stranger !== undefined)
    return `the map has the letter ${quote(stranger)}, where only S (start), F (free), W (wall), H (hole), C (cliff) and G (goal) are known`;
  const odd = rows.findIndex((row) => row.length !== columns);
  if (odd > 0)
    return `row ${odd + 1} of the map has ${rows[odd].length} cells, row 1 has ${columns}; all rows need the same number`;
  if (columns < 1 || columns > MOST_SIDE || rows.length > MOST_SIDE)
    return `the map has ${columns} columns and ${rows.length} rows; 1 to ${MOST_SIDE} of each are possible`;
  const starts = map.split("S").length - 1;
  return starts === 1 ? null : `the map has ${starts} starts (S); it needs one`;
}

export const mapKind: Simple<string> = simple<string>({
  check: without(mapProblem, (value) => (typeof value === "string" ? fine(value) : demand("be a text"))),
  parse: (text) => text,
  format: (text) => text,
  values: "rows of the letters S, F, W, H, C, G with full stops between",
  note: `rows of letters with full stops between, all equally long, at most ${MOST_SIDE} by ${MOST_SIDE}: one S (start), F free, W wall, H hole, C cliff, G goal`,
  schema: (kit) =>
    kit.with(kit.anyText(), (text) => {
      const message = mapProblem(text);
      return message === null ? null : { path: [], message };
    }),
});

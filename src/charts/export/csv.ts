/** @file A picture's numbers as CSV (RFC 4180, line feeds), every row and digit: read back they are the same doubles. */
import type { Cell, Table } from "../picture/table";

/** A spreadsheet would compute what begins so. */
const FORMULA = /^[=+@\t\r-]/;

function words(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const cellOf = (cell: Cell): string =>
  cell === null ? "" : typeof cell === "string" ? words(cell) : String(cell);

/** Lines without line ends, header first; a cell is empty where nothing is known. */
export function* csvLines({ columns, rows }: Table): Generator<string, void, void> {
  for (const row of [columns, ...rows]) yield row.map(cellOf).join(",");
}

/** @file The numbers of a picture as CSV (RFC 4180, line feeds) with all rows and digits: reading it gives the same doubles. */
import type { Cell, Table } from "../picture/table";

/** A spreadsheet would take text that begins like this as a formula. */
const FORMULA = /^[=+@\t\r-]/;

function words(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const cellOf = (cell: Cell): string =>
  cell === null ? "" : typeof cell === "string" ? words(cell) : String(cell);

/** Yields lines without line ends, the header first. Unknown values are empty cells. */
export function* csvLines({ columns, rows }: Table): Generator<string, void, void> {
  for (const row of [columns, ...rows]) yield row.map(cellOf).join(",");
}

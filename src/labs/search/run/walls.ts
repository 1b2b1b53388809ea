/** @file Walls as text: a row of the grid is a hexadecimal number whose bit 2^c is the wall in column c (from 0); a full stop ends a row. */

export const MOST_COLUMNS = 48;
export const MOST_ROWS = 32;

/** Bits of a digit. */
const DIGIT_BITS = 4;
const SPELT_WALLS = /^[0-9a-f]*(?:\.[0-9a-f]*)*$/;

/** A clause that says why a text describes no walls; null if it does. */
export function walledProblem(text: string): string | null {
  if (!SPELT_WALLS.test(text)) return "walls are rows of hexadecimal digits with full stops between";
  const rows = text.split(".");
  if (rows.length > MOST_ROWS) return `walls have ${rows.length} rows, at most ${MOST_ROWS} are possible`;
  const long = rows.findIndex((row) => row.length > MOST_COLUMNS / DIGIT_BITS);
  return long < 0 ? null : `row ${long + 1} of the walls has more than ${MOST_COLUMNS / DIGIT_BITS} digits`;
}

/** Whether there is a wall; row and column count from 0. Outside of the text there is none. */
function isWall(rows: readonly string[], row: number, column: number): boolean {
  const digits = rows[row] ?? "";
  const digit = digits.at(-1 - Math.floor(column / DIGIT_BITS)) ?? "0";
  return ((Number.parseInt(digit, 16) >> (column % DIGIT_BITS)) & 1) === 1;
}

/** The cells of a grid, row by row: 1 for each wall. */
export function readWalls(text: string, columns: number, rows: number): Uint8Array<ArrayBuffer> {
  const lines = text.split(".");
  return Uint8Array.from({ length: columns * rows }, (_, cell) =>
    isWall(lines, Math.floor(cell / columns), cell % columns) ? 1 : 0,
  );
}

function writeRow(cells: Uint8Array): string {
  let digits = "";
  for (let from = 0; from < cells.length; from += DIGIT_BITS) {
    const bits = Array.from(cells.subarray(from, from + DIGIT_BITS)).reduce(
      (sum, bit, k) => sum + (bit << k),
      0,
    );
    digits = bits.toString(16) + digits;
  }
  return digits.replace(/^0+/, "");
}

/** The only text that describes these walls. */
export function writeWalls(cells: Uint8Array, columns: number): string {
  const rows = Array.from({ length: cells.length / columns }, (_, row) =>
    writeRow(cells.subarray(row * columns, (row + 1) * columns)),
  );
  return rows.join(".").replace(/\.+$/, "");
}

/** The last row and column (from 1) that contain a wall; 0 if there is none. */
export function reachOf(text: string): { readonly columns: number; readonly rows: number } {
  const cells = readWalls(text, MOST_COLUMNS, MOST_ROWS);
  let [columns, rows] = [0, 0];
  for (const [cell, wall] of cells.entries()) {
    if (wall === 0) continue;
    columns = Math.max(columns, (cell % MOST_COLUMNS) + 1);
    rows = Math.floor(cell / MOST_COLUMNS) + 1;
  }
  return { columns, rows };
}

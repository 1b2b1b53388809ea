/** @file Rows of numbers as lines of CSV. */

/** Yields lines without line ends, the names of the columns first. Infinite numbers read "Infinity". */
export function* csvRows(
  columns: readonly string[],
  rows: Iterable<readonly (number | string)[]>,
): Generator<string, void, void> {
  yield columns.join(",");
  for (const row of rows) yield row.join(",");
}

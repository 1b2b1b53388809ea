/** @file The data table of a picture, and the choice of its rows. */

/** Null where nothing is known. */
export type Cell = number | string | null;

export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The most rows of a table on the page: nobody reads more. */
export const MOST_ROWS = 33;

/** Evenly spread indices, the first and the last included. */
export function spread(count: number, most = MOST_ROWS): readonly number[] {
  const rows = Math.min(count, most);
  return Array.from({ length: rows }, (_, i) =>
    rows === 1 ? 0 : Math.round((i * (count - 1)) / (rows - 1)),
  );
}

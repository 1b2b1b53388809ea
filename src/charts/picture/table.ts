/** @file What a data table is, and which rows it takes. */

/** Null where nothing is known or said. */
export type Cell = number | string | null;

export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** More rows nobody reads. */
export const MOST_ROWS = 33;

/** Evenly spread indices, first and last among them. */
export function spread(count: number, most = MOST_ROWS): readonly number[] {
  const rows = Math.min(count, most);
  return Array.from({ length: rows }, (_, i) =>
    rows === 1 ? 0 : Math.round((i * (count - 1)) / (rows - 1)),
  );
}

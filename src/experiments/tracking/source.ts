/** @file Where the data of a stream comes from. */
/** What is built in. */
export const SEATTLE = "seattle-weather";

/** A file of one's own. */
export interface LocalSource {
  local: string;
  /** Which column of a table holds the labels, where the file does not say so by itself. */
  column?: string | undefined;
  /** The file's numbers are counts or percentages: each row is divided by its sum. */
  divide?: true | undefined;
}
export type Source = typeof SEATTLE | LocalSource;

/** How a link says that rows are divided by their sums: after the hash of the file. */
export const DIVIDED = "/sum";

/** The id of the dataset that a source means. */
export function datasetId(source: Source): string {
  if (source === SEATTLE) return source;
  const file = source.divide === true ? source.local + DIVIDED : source.local;
  return source.column === undefined ? file : `${file}:${source.column}`;
}

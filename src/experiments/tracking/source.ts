/** @file Where the data of a stream comes from. */
/** What is built in. */
export const SEATTLE = "seattle-weather";

/** A file of one's own. */
export interface LocalSource {
  local: string;
  /** Which column of a CSV holds the labels, where the file does not say so by itself. */
  column?: string | undefined;
}
export type Source = typeof SEATTLE | LocalSource;

/** The id of the dataset that a source means. */
export function datasetId(source: Source): string {
  if (source === SEATTLE) return source;
  return source.column === undefined ? source.local : `${source.local}:${source.column}`;
}

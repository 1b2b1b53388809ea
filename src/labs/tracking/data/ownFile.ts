/**
 * @file A file of one's own, from bytes to a dataset that a link can name: the sha256 of the bytes as they are, and the
 * column where one had to be chosen.
 */
import { listColumns, MAX_BYTES, parseDataset } from "../../../experiments/tracking/dataset";
import { MAX_COLUMN, type LocalSource } from "../../../experiments/tracking/params";
import type { Dataset } from "../../../experiments/types";

export interface OwnFile {
  readonly source: LocalSource;
  readonly name: string;
  readonly bytes: ArrayBuffer;
  readonly dataset: Dataset;
}

export interface ColumnChoice {
  readonly name: string;
  readonly classes: number;
}

export type FileReading =
  | { readonly kind: "file"; readonly file: OwnFile }
  | {
      readonly kind: "choose";
      readonly name: string;
      readonly bytes: ArrayBuffer;
      readonly columns: readonly ColumnChoice[];
    }
  | { readonly kind: "refused"; readonly sentence: string };

export type Hash = (bytes: ArrayBuffer) => Promise<string>;

const refused = (sentence: string): FileReading => ({ kind: "refused", sentence });

/** Why a file is not even read, or null. */
export function sizeProblem(name: string, size: number): string | null {
  if (size <= MAX_BYTES) return null;
  return `“${name}” has ${(size / 1e6).toFixed(1)} MB; at most 10 MB can be read.`;
}

async function parsed(bytes: ArrayBuffer, name: string, hash: Hash, column?: string): Promise<FileReading> {
  const id = await hash(bytes);
  const result = parseDataset(new Uint8Array(bytes), name, { id, column });
  if (!result.ok) return refused(result.error);
  const source = column === undefined ? { local: id } : { local: id, column };
  return { kind: "file", file: { source, name, bytes, dataset: result.dataset } };
}

/** The columns among which only the person can decide; of those with the same name a link can mean the first alone. */
function candidates(bytes: ArrayBuffer, name: string): readonly ColumnChoice[] {
  const listed = listColumns(new Uint8Array(bytes), name);
  if (!listed.ok) return [];
  const isFirst = (column: string, i: number) =>
    listed.columns.findIndex((other) => other.name === column) === i;
  return listed.columns.filter(
    ({ name: column, usable }, i) => usable && column.length <= MAX_COLUMN && isFirst(column, i),
  );
}

/** Reads a file; asks for a column where several could be meant, refuses in one sentence what it cannot read. */
export async function readFile(bytes: ArrayBuffer, name: string, hash: Hash): Promise<FileReading> {
  const problem = sizeProblem(name, bytes.byteLength);
  if (problem !== null) return refused(problem);
  const reading = await parsed(bytes, name, hash);
  if (reading.kind === "file") return reading;
  const columns = candidates(bytes, name);
  return columns.length > 1 ? { kind: "choose", name, bytes, columns } : reading;
}

/** One column of a table, the one that somebody chose. */
export const readColumn = (bytes: ArrayBuffer, name: string, column: string, hash: Hash) =>
  parsed(bytes, name, hash, column);

/** The file that a link names; null when this is another one. Refused when it is that file, but the column is not in it. */
export async function readWanted(
  wanted: LocalSource,
  bytes: ArrayBuffer,
  name: string,
  hash: Hash,
): Promise<FileReading | null> {
  if (sizeProblem(name, bytes.byteLength) !== null || (await hash(bytes)) !== wanted.local) return null;
  return parsed(bytes, name, hash, wanted.column);
}

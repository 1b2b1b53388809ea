/**
 * @file A file of one's own, from bytes to a dataset that a link can name: its sha256 is its name. Choosing one column of a
 * table makes a file of that column alone, so that the name always belongs to bytes that say everything.
 */
import { listColumns, MAX_BYTES, parseDataset } from "../../../experiments/tracking/dataset";
import type { Dataset } from "../../../experiments/types";

export interface OwnFile {
  readonly id: string;
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

async function parsed(bytes: ArrayBuffer, name: string, hash: Hash): Promise<FileReading> {
  const id = await hash(bytes);
  const result = parseDataset(new Uint8Array(bytes), name, { id });
  return result.ok
    ? { kind: "file", file: { id, name, bytes, dataset: result.dataset } }
    : refused(result.error);
}

/** The columns among which only the person can decide. */
function candidates(bytes: ArrayBuffer, name: string): readonly ColumnChoice[] {
  const listed = listColumns(new Uint8Array(bytes), name);
  return listed.ok ? listed.columns.filter(({ usable }) => usable) : [];
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

/** A label as one line of a file of labels: quoted where a comma would make it two. */
const asLine = (label: string) => (/[,;\t]/.test(label) ? `"${label}"` : label);

/** One column of a table as a file of its own. */
export async function readColumn(
  bytes: ArrayBuffer,
  name: string,
  column: string,
  hash: Hash,
): Promise<FileReading> {
  const table = parseDataset(new Uint8Array(bytes), name, { id: "", column });
  if (!table.ok) return refused(table.error);
  const { labels, names } = table.dataset;
  const lines = Array.from(labels ?? [], (index) => asLine(names[index] ?? ""));
  const alone = new TextEncoder().encode(`label\n${lines.join("\n")}\n`);
  return parsed(alone.buffer, `${name}, column ${column}`, hash);
}

/** The file that a link names, out of one that somebody hands in: itself, or one of its columns; null when neither is. */
export async function findWanted(
  wanted: string,
  bytes: ArrayBuffer,
  name: string,
  hash: Hash,
): Promise<OwnFile | null> {
  const whole = await readFile(bytes, name, hash);
  if (whole.kind === "file" && whole.file.id === wanted) return whole.file;
  for (const { name: column } of candidates(bytes, name)) {
    const part = await readColumn(bytes, name, column, hash);
    if (part.kind === "file" && part.file.id === wanted) return part.file;
  }
  return null;
}

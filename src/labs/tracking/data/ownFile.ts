/**
 * @file A file of one's own, from bytes to a dataset that a link can name: the sha256 of the bytes as they are, and how
 * they are read where that had to be chosen.
 */
import { sourceOf, type Offer } from "../../../experiments/data/dataset";
import type { LocalSource } from "../../../experiments/data/source";
import { MAX_BYTES, tooLarge } from "../../../experiments/data/tooLarge";
import type { Dataset } from "../../../experiments/types";
import type { DatasetSource } from "../../../store/datasetSource";

export interface OwnFile {
  readonly source: LocalSource;
  readonly name: string;
  readonly bytes: ArrayBuffer;
  readonly dataset: Dataset;
  /** What was taken and done, where the file did not say so by itself. */
  readonly taken: string;
  /** What else it could mean. */
  readonly offers: readonly Offer[];
}

export type Choice = Pick<LocalSource, "column" | "divide" | "names">;

export type FileReading =
  | { readonly kind: "file"; readonly file: OwnFile }
  /** Only the person can decide. */
  | { readonly kind: "choose"; readonly sentence: string; readonly offers: readonly Offer[] }
  | { readonly kind: "refused"; readonly sentence: string };

export interface Means {
  /** The sha256 of bytes, in hex. */
  readonly hash: (bytes: ArrayBuffer) => Promise<string>;
  readonly read: DatasetSource["read"];
}

/** Why a file is not even read, or null. */
export function sizeProblem(name: string, size: number): string | null {
  const large = tooLarge(size, MAX_BYTES);
  return large === null ? null : `“${name}” has ${large}.`;
}

/** Reads a file as was chosen, or as it says by itself; offers what it could mean, refuses in one sentence what it cannot read. */
export async function readFile(
  bytes: ArrayBuffer,
  name: string,
  { hash, read }: Means,
  choice: Choice = {},
): Promise<FileReading> {
  const problem = sizeProblem(name, bytes.byteLength);
  if (problem !== null) return { kind: "refused", sentence: problem };
  const id = await hash(bytes);
  const source = sourceOf(id, choice);
  const result = await read({ bytes, name, options: { id, ...choice } });
  if (result.ok) return { kind: "file", file: { source, name, bytes, ...result } };
  const { error: sentence, offers } = result;
  return offers.length > 0 ? { kind: "choose", sentence, offers } : { kind: "refused", sentence };
}

/** The file that a link names; null when this is another one. Refused when it is that file, but cannot be read as the link says. */
export async function readWanted(
  wanted: LocalSource,
  bytes: ArrayBuffer,
  name: string,
  means: Means,
): Promise<FileReading | null> {
  const { local, ...choice } = wanted;
  if (sizeProblem(name, bytes.byteLength) !== null || (await means.hash(bytes)) !== local) return null;
  return readFile(bytes, name, means, choice);
}

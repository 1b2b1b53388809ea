/**
 * @file Turns a person's own file into a dataset that a link can name: by the sha256 of its bytes, and by how
 * it is read if the person had to choose.
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
  /** Says how the file was understood, if it could also be understood otherwise. */
  readonly taken: string;
  /** The other ways to understand it. */
  readonly offers: readonly Offer[];
}

export type Choice = Pick<LocalSource, "column" | "divide" | "names">;

export type FileReading =
  | { readonly kind: "file"; readonly file: OwnFile }
  /** The file is ambiguous, and the person must choose. */
  | { readonly kind: "choose"; readonly sentence: string; readonly offers: readonly Offer[] }
  | { readonly kind: "refused"; readonly sentence: string };

export interface Means {
  /** The sha256 of the bytes, in hex. */
  readonly hash: (bytes: ArrayBuffer) => Promise<string>;
  readonly read: DatasetSource["read"];
}

/** A sentence that says why a file is too large to be read; otherwise null. */
export function sizeProblem(name: string, size: number): string | null {
  const large = tooLarge(size, MAX_BYTES);
  return large === null ? null : `“${name}” has ${large}.`;
}

/** Reads a file as the person chose, or by its own form. Offers the ways to understand it, or refuses it in a sentence. */
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

/**
 * The file that a link names; null if this is another file. If it is the right file but cannot be read as the
 * link says, it is refused.
 */
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

/** @file Where a lab gets its data from: what ships with the app, and a person's own files. */
import type { FileRead } from "../experiments/data/dataset";
import type { Source } from "../experiments/data/source";
import type { Resource } from "../experiments/types";
import type { ToRead } from "./reader";

export interface DatasetSource {
  /** The data of a source, or "missing" when it is not on this device. Rejects with a sentence. */
  readonly load: (source: Source) => Promise<Resource | "missing">;
  /** Turns a person's own file into data. */
  readonly read: (file: ToRead) => Promise<FileRead>;
}

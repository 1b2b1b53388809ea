/** @file Data for streams. Whatever it takes to get at them is fetched when the first is asked for. */
import type { FileRead } from "../experiments/data/dataset";
import type { Source } from "../experiments/data/source";
import type { Resource } from "../experiments/types";
import type { ToRead } from "./reader";

export interface DatasetSource {
  /** The data of a source, or "missing" when it is not on this device. Rejects with a sentence. */
  readonly load: (source: Source) => Promise<Resource | "missing">;
  /** A person's own file, as data. */
  readonly read: (file: ToRead) => Promise<FileRead>;
}

export function createDatasets(): DatasetSource {
  let coming: Promise<DatasetSource> | null = null;
  const get = () =>
    (coming ??= import("./streams").then(
      ({ createStreams }) => createStreams(),
      (error: unknown) => {
        coming = null;
        throw error;
      },
    ));
  return {
    load: async (source) => (await get()).load(source),
    read: async (file) => (await get()).read(file),
  };
}

/** @file Data for streams. Whatever it takes to get at them is fetched when the first is asked for. */
import type { DatasetSource } from "./datasetSource";

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

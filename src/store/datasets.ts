/** @file Data for streams. Whatever it takes to get at them is fetched when the first is asked for. */
import type { DatasetSource } from "./datasetSource";

export function createDatasets(): DatasetSource {
  let streams: DatasetSource | null = null;
  const get = async () => {
    const { createStreams } = await import("./streams");
    return (streams ??= createStreams());
  };
  return {
    load: async (source) => (await get()).load(source),
    read: async (file) => (await get()).read(file),
  };
}

/** @file The data that labs ask for. The code that fetches and reads them is loaded with the first request. */
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

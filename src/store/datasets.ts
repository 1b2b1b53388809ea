/** @file Data for streams. Whatever it takes to get at them is fetched when the first is asked for. */
import type { Source } from "../experiments/data/source";
import type { Dataset } from "../experiments/types";

export interface DatasetSource {
  /** The data of a source, or "missing" when it is not on this device. Rejects with a sentence. */
  readonly load: (source: Source) => Promise<Dataset | "missing">;
}

export const datasets: DatasetSource = {
  load: async (source) => {
    const { readStream } = await import("./streams");
    return readStream(source);
  },
};

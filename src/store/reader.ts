/** @file The entry of a worker that reads one file, which may take seconds. */
import { parseDataset, type DatasetOptions, type FileRead } from "../experiments/data/dataset";

export interface ToRead {
  readonly bytes: ArrayBuffer;
  readonly name: string;
  readonly options: DatasetOptions;
}

const answer = (read: FileRead) => self.postMessage(read, { transfer: [] });

self.addEventListener("message", ({ data: { bytes, name, options } }: MessageEvent<ToRead>) =>
  answer(parseDataset(new Uint8Array(bytes), name, options)),
);

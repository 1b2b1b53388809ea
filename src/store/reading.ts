/** @file Reads files: a long one in a worker, so that the page stays usable. The last one read is kept. */
import { parseDataset, type FileRead } from "../experiments/data/dataset";
import { datasetId } from "../experiments/data/source";
import type { ToRead } from "./reader";

/** Files of up to this size are read on the page's thread: that takes about 10 ms, less than a worker takes to start. */
const SHORT_FILE_BYTES = 50_000;

const spawn = () => new Worker(new URL("./reader.ts", import.meta.url), { type: "module", name: "reader" });

const readHere = ({ bytes, name, options }: ToRead) => parseDataset(new Uint8Array(bytes), name, options);

function readAway(file: ToRead, worker: Worker): Promise<FileRead> {
  const reading = new Promise<FileRead>((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<FileRead>) => resolve(data));
    for (const failure of ["error", "messageerror"])
      worker.addEventListener(failure, (event) => {
        event.preventDefault();
        reject(new Error("The reader stopped."));
      });
    worker.postMessage(file, []);
  });
  return reading.finally(() => worker.terminate());
}

/** Reads as `parseDataset` does. Without a worker it reads on this thread. Keeps the last file. */
export function createReading(): (file: ToRead) => Promise<FileRead> {
  let last: { readonly key: string; readonly read: FileRead } | null = null;
  return async (file) => {
    const { id: local, ...wanted } = file.options;
    const key = `${datasetId({ local, ...wanted })} ${file.name}`;
    if (last?.key === key) return last.read;
    const read = await readSomewhere(file);
    last = { key, read };
    return read;
  };
}

async function readSomewhere(file: ToRead): Promise<FileRead> {
  if (file.bytes.byteLength <= SHORT_FILE_BYTES) return readHere(file);
  try {
    return await readAway(file, spawn());
  } catch {
    return readHere(file);
  }
}

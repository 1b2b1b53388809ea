/** @file Reads a stream's data: what ships with the app by fetch, a person's own file from this device. */
import { seattleDataset } from "../experiments/data/dataset";
import { datasetId, SEATTLE, type LocalSource } from "../experiments/data/source";
import type { Dataset } from "../experiments/types";
import { findLocal } from "./files";
import type { DatasetSource } from "./datasetSource";
import { createReading } from "./reading";

/** Datasets kept: the same source is the same object, so that runs over it need not be computed again. */
const KEPT = 4;

async function readSeattle(): Promise<Dataset> {
  const response = await fetch("data/seattle-weather.csv");
  if (!response.ok)
    throw new Error(`The weather data could not be loaded (${response.status}); reload to try again`);
  return seattleDataset(await response.text());
}

async function readOwn(
  { local, ...wanted }: LocalSource,
  read: DatasetSource["read"],
): Promise<Dataset | "missing"> {
  const file = await findLocal(local);
  if (file === null) return "missing";
  const parsed = await read({ bytes: file.bytes, name: file.name, options: { id: local, ...wanted } });
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.dataset;
}

export function createStreams(): DatasetSource {
  const read = createReading();
  const kept = new Map<string, Dataset>();
  const keep = (id: string, dataset: Dataset) => {
    kept.delete(id);
    kept.set(id, dataset);
    const oldest = kept.keys().next().value;
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  };
  return {
    read,
    load: async (source) => {
      const id = datasetId(source);
      const dataset = kept.get(id) ?? (await (source === SEATTLE ? readSeattle() : readOwn(source, read)));
      if (dataset !== "missing") keep(id, dataset);
      return dataset;
    },
  };
}

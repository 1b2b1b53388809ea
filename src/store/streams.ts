/** @file Loads the data of runs: what ships with the app by fetch, a person's own files from this device. */
import { seattleDataset } from "../experiments/data/dataset";
import { examplesSet, parseExamples } from "../experiments/data/examples";
import { EXAMPLE_SETS } from "../experiments/data/exampleSets";
import {
  datasetId,
  SEATTLE,
  WIKITEXT,
  type ExamplesSource,
  type LocalSource,
  type Source,
  type WeightsSource,
} from "../experiments/data/source";
import { parseTensors } from "../experiments/data/tensors";
import { wikitext } from "../experiments/data/texts";
import type { Dataset, Resource } from "../experiments/types";
import { findLocal } from "./files";
import type { DatasetSource } from "./datasetSource";
import { createReading } from "./reading";

/** How many datasets are kept. The same source then gives the same object, and a run over it is recognised as known. */
const KEPT_DATASETS = 4;

async function shipped(file: string, what: string): Promise<Response> {
  const response = await fetch(`data/${file}`);
  if (!response.ok) throw new Error(`${what} could not be loaded (${response.status}); reload to try again`);
  return response;
}

async function readSeattle(): Promise<Dataset> {
  const response = await shipped("seattle-weather.csv", "The weather data");
  return seattleDataset(await response.text());
}

async function readWikitext(): Promise<Resource> {
  const read = async (file: string) =>
    new Uint8Array(await (await shipped(`wikitext-2/${file}`, "The text to learn from")).arrayBuffer());
  return wikitext(...(await Promise.all([read("valid.txt"), read("test-65536.txt")])));
}

async function readExamples({ examples }: ExamplesSource): Promise<Resource | "missing"> {
  if (typeof examples === "string") {
    const response = await shipped(`uci/${EXAMPLE_SETS[examples].file}`, `The data set ${examples}`);
    return examplesSet(examples, await response.text());
  }
  const file = await findLocal(examples.local);
  if (file === null) return "missing";
  const read = parseExamples(new Uint8Array(file.bytes), file.name, examples.local, examples.column);
  if (!read.ok) throw new Error(read.error);
  return read.table;
}

async function readWeights({ weights: { local } }: WeightsSource): Promise<Resource | "missing"> {
  const file = await findLocal(local);
  if (file === null) return "missing";
  const read = parseTensors(new Uint8Array(file.bytes), file.name, local);
  if (!read.ok) throw new Error(read.error);
  return read.tensors;
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
  const kept = new Map<string, Resource>();
  const keep = (id: string, dataset: Resource) => {
    kept.delete(id);
    kept.set(id, dataset);
    const oldest = kept.keys().next().value;
    if (kept.size > KEPT_DATASETS && oldest !== undefined) kept.delete(oldest);
  };
  const readFrom = (source: Source): Promise<Resource | "missing"> => {
    if (source === SEATTLE) return readSeattle();
    if (source === WIKITEXT) return readWikitext();
    if ("weights" in source) return readWeights(source);
    return "examples" in source ? readExamples(source) : readOwn(source, read);
  };
  return {
    read,
    load: async (source) => {
      const id = datasetId(source);
      const dataset = kept.get(id) ?? (await readFrom(source));
      if (dataset !== "missing") keep(id, dataset);
      return dataset;
    },
  };
}

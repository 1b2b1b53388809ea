/** @file The data that ships with the app, for tests in Node and in browsers alike. */
import { seattleDataset } from "../../src/experiments/data/dataset";
import { examplesSet } from "../../src/experiments/data/examples";
import { EXAMPLE_SETS } from "../../src/experiments/data/exampleSets";
import { SEATTLE, WIKITEXT, type Source } from "../../src/experiments/data/source";
import { wikitext } from "../../src/experiments/data/texts";
import type { Resource } from "../../src/experiments/types";

/** Below public/data. */
export const SHIPPED_FILES: readonly string[] = [
  "seattle-weather.csv",
  "wikitext-2/valid.txt",
  "wikitext-2/test-65536.txt",
  ...Object.values(EXAMPLE_SETS).map(({ file }) => `uci/${file}`),
];

export type Shipped = (source: Source) => Resource;

/** @param read the bytes of one of the files */
export function shippedFrom(read: (file: string) => Uint8Array): Shipped {
  const text = (file: string) => new TextDecoder().decode(read(file));
  return (source) => {
    if (source === SEATTLE) return seattleDataset(text("seattle-weather.csv"));
    if (source === WIKITEXT) return wikitext(read("wikitext-2/valid.txt"), read("wikitext-2/test-65536.txt"));
    if ("examples" in source && typeof source.examples === "string")
      return examplesSet(source.examples, text(`uci/${EXAMPLE_SETS[source.examples].file}`));
    throw new Error("A file of one's own does not ship.");
  };
}

/** In a browser, from wherever the app's files are. */
export async function fetchShipped(): Promise<Shipped> {
  const bytes = async (file: string) => (await fetch(`/data/${file}`)).arrayBuffer();
  const files = await Promise.all(
    SHIPPED_FILES.map(async (file) => [file, new Uint8Array(await bytes(file))] as const),
  );
  const all = new Map(files);
  return shippedFrom((file) => all.get(file) ?? new Uint8Array());
}

/** @file Loads the data of a run: what ships with the program, or the file that the scenario means. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { parseDataset, seattleDataset, type Offer } from "../../experiments/data/dataset";
import { contentWords, leftOut } from "../../experiments/data/words";
import { examplesSet, parseExamples } from "../../experiments/data/examples";
import type { ExampleSet } from "../../experiments/data/exampleSets";
import {
  DIVIDED_MARK,
  NAMED_MARK,
  SEATTLE,
  WIKITEXT,
  type ExamplesSource,
  type LocalSource,
  type Source,
  type WeightsSource,
} from "../../experiments/data/source";
import { parseTensors } from "../../experiments/data/tensors";
import { ownFileOf } from "../../experiments/data/ownFile";
import { wikitext } from "../../experiments/data/texts";
import type { Dataset, Resource } from "../../experiments/types";
import type { AnyLab, Scenario } from "../../scenario";
import type { Environment } from "../command";
import { say } from "../output";
import { fileProblem, Refusal } from "../refusal";

interface DataFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly hash: string;
}

function readData(path: string, { folder }: Environment): DataFile {
  try {
    const bytes = readFileSync(resolve(folder, path));
    return { path, bytes, hash: createHash("sha256").update(bytes).digest("hex") };
  } catch (error) {
    throw new Refusal(fileProblem(path, error));
  }
}

/** How to ask for other readings of the file, as words to write after its hash; "" if there is no other. */
function ways(offers: readonly Offer[]): string {
  const ends = offers.map(({ column, divide, names, words }) => {
    if (column !== undefined) return `:${column}`;
    return `${divide === true ? DIVIDED_MARK : names === true ? NAMED_MARK : "nothing"} (${words})`;
  });
  return ends.length === 0
    ? ""
    : ` The source local:<sha256> may end with ${ends.join(" or ")} to say what is meant.`;
}

/** The person's file, if it is the one that the scenario means. */
function ownFile(file: DataFile | null, wanted: string): DataFile {
  if (file === null)
    throw new Refusal(
      `The scenario's data is a file of one's own, with sha256 ${wanted}; give it with --data FILE.`,
    );
  if (file.hash !== wanted)
    throw new Refusal(
      `${file.path} has sha256 ${file.hash}, but the scenario's data has ${wanted}: it is another file.`,
    );
  return file;
}

const SHIPPED_FILES: Readonly<Record<ExampleSet, () => Promise<{ readonly default: string }>>> = {
  wine: () => import("../../../public/data/uci/wine.csv?raw"),
  iris: () => import("../../../public/data/uci/iris.csv?raw"),
  breastCancer: () => import("../../../public/data/uci/breast-cancer-wisconsin.csv?raw"),
  ionosphere: () => import("../../../public/data/uci/ionosphere.csv?raw"),
  banknote: () => import("../../../public/data/uci/banknote_authentication.csv?raw"),
  sonar: () => import("../../../public/data/uci/sonar.csv?raw"),
};

async function examplesOf(
  given: DataFile | null,
  { examples }: ExamplesSource,
  environment: Environment,
): Promise<Resource> {
  if (typeof examples === "string") return examplesSet(examples, (await SHIPPED_FILES[examples]()).default);
  const file = ownFile(given, examples.local);
  const read = parseExamples(file.bytes, basename(file.path), file.hash, examples.column);
  if (!read.ok) throw new Refusal(read.error);
  if (read.table.taken !== "") say(`${basename(file.path)}: ${read.table.taken}.`, environment);
  return read.table;
}

function weightsOf(given: DataFile | null, { weights }: WeightsSource): Resource {
  const file = ownFile(given, weights.local);
  const read = parseTensors(file.bytes, basename(file.path), file.hash);
  if (!read.ok) throw new Refusal(read.error);
  return read.tensors;
}

function ownDataset(
  given: DataFile | null,
  { local: wanted, ...choice }: LocalSource,
  steps: number,
  environment: Environment,
): Dataset {
  const file = ownFile(given, wanted);
  const parsed = parseDataset(file.bytes, basename(file.path), { id: file.hash, ...choice });
  if (!parsed.ok) throw new Refusal(parsed.error + ways(parsed.offers));
  const { dataset, taken, offers } = parsed;
  if (taken !== "" && choice.column === undefined)
    say(`${dataset.provenance}: ${contentWords(dataset)}.${ways(offers)}`, environment);
  const rest = leftOut(dataset, steps);
  if (rest !== null) say(rest, environment);
  return dataset;
}

function unwanted({ path, hash }: DataFile): Refusal {
  return new Refusal(
    `The scenario does not use a file of one's own, so --data ${path} has no place; to use it, set the target's source to local:${hash}.`,
  );
}

/** The texts, byte by byte as in their files. */
async function texts(): Promise<readonly [Uint8Array, Uint8Array]> {
  const [learnt, held] = await Promise.all([
    import("../../../public/data/wikitext-2/valid.txt?raw"),
    import("../../../public/data/wikitext-2/test-65536.txt?raw"),
  ]);
  const bytes = (text: string) => new TextEncoder().encode(text);
  return [bytes(learnt.default), bytes(held.default)];
}

/** The data that a scenario asks for; at most one of its files is a person's own. */
export async function loadResources(
  lab: AnyLab,
  { params }: Scenario,
  path: string | undefined,
  environment: Environment,
): Promise<readonly Resource[]> {
  const file = path === undefined ? null : readData(path, environment);
  const sources = lab.sources?.(params) ?? [];
  if (file !== null && sources.every((source) => ownFileOf(source) === null)) throw unwanted(file);
  const load = async (source: Source): Promise<Resource> => {
    if (source === SEATTLE)
      return seattleDataset((await import("../../../public/data/seattle-weather.csv?raw")).default);
    if (source === WIKITEXT) return wikitext(...(await texts()));
    if ("examples" in source) return examplesOf(file, source, environment);
    if ("weights" in source) return weightsOf(file, source);
    return ownDataset(file, source, lab.scope(params).steps ?? 0, environment);
  };
  return Promise.all(sources.map(load));
}

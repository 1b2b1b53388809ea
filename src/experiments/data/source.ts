/** @file Where the data of a run comes from, as params and links say it. */
import type { ExampleSet } from "./exampleSets";

/** SHA-256 in hex: the name of a file of one's own. */
export const HASH = /^[0-9a-f]{64}$/;
export const MAX_COLUMN = 200;
/** Classes that data may have. */
export const MAX_CLASSES = 64;

/** What is built in: a stream, and a text to learn from with one to be tested on. */
export const SEATTLE = "seattle-weather";
export const WIKITEXT = "wikitext-2";

/** A file of one's own. */
export interface LocalSource {
  local: string;
  /** Which column of a table holds the labels, where the file does not say so by itself. */
  column?: string | undefined;
  /** The file's numbers are counts or percentages: each row is divided by its sum. */
  divide?: true | undefined;
  /** The numbers on the first line are names of classes, where they could as well be data. */
  names?: true | undefined;
}
/** What a target follows. */
export type StreamSource = typeof SEATTLE | LocalSource;

/** A file of one's own, with the column that names the class where the file does not say so by itself. */
export type LocalExamples = Pick<LocalSource, "local" | "column">;

/** What a model is fitted to. */
export interface ExamplesSource {
  readonly examples: ExampleSet | LocalExamples;
}
/** What a model starts from: a file of weights. */
export type LocalWeights = Pick<LocalSource, "local">;
export interface WeightsSource {
  readonly weights: LocalWeights;
}
export type Source = StreamSource | ExamplesSource | WeightsSource | typeof WIKITEXT;

/** How a link says that rows are divided by their sums: after the hash of the file. */
export const DIVIDED = "/sum";
/** How a link says that the first line names the classes. */
export const NAMED = "/names";

const endOf = ({ divide, names }: LocalSource) => (divide === true ? DIVIDED : names === true ? NAMED : "");

/** Tell examples and weights from a stream out of the same file. */
const EXAMPLES = "examples/";
const WEIGHTS = "weights/";

/** The id of the data that a source means. */
export function datasetId(source: Source): string {
  if (typeof source === "string") return source;
  if ("examples" in source) {
    const { examples } = source;
    return EXAMPLES + (typeof examples === "string" ? examples : datasetId(examples));
  }
  if ("weights" in source) return WEIGHTS + source.weights.local;
  const file = source.local + endOf(source);
  return source.column === undefined ? file : `${file}:${source.column}`;
}

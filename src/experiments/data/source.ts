/** @file Where the data of a run comes from, as params and links name it. */
import type { ExampleSet } from "./exampleSets";

/** The SHA-256 of a person's own file in hex, which names the file. */
export const HASH = /^[0-9a-f]{64}$/;
export const MAX_COLUMN = 200;
/** The largest number of classes that data may have. */
export const MAX_CLASSES = 64;

/** What ships with the app: a stream, and a text to learn from, together with one to be tested on. */
export const SEATTLE = "seattle-weather";
export const WIKITEXT = "wikitext-2";

/** A person's own file. */
export interface LocalSource {
  local: string;
  /** The column of the labels, if the file does not tell by itself. */
  column?: string | undefined;
  /** True if the numbers are counts or percentages, so that each row is divided by its sum. */
  divide?: true | undefined;
  /** True if the numbers on the first line are names of classes, though they could also be data. */
  names?: true | undefined;
}
/** The source of a stream that a target follows. */
export type StreamSource = typeof SEATTLE | LocalSource;

/** A person's own file of examples, and the column of the classes if the file does not tell by itself. */
export type LocalExamples = Pick<LocalSource, "local" | "column">;

/** The source of the examples that a model is fitted to. */
export interface ExamplesSource {
  readonly examples: ExampleSet | LocalExamples;
}
/** The file of weights that a model starts from. */
export type LocalWeights = Pick<LocalSource, "local">;
export interface WeightsSource {
  readonly weights: LocalWeights;
}
export type Source = StreamSource | ExamplesSource | WeightsSource | typeof WIKITEXT;

/** Follows the hash of a file in a link, and means that rows are divided by their sums. */
export const DIVIDED_MARK = "/sum";
/** Follows the hash of a file in a link, and means that the first line names the classes. */
export const NAMED_MARK = "/names";

const endOf = ({ divide, names }: LocalSource) =>
  divide === true ? DIVIDED_MARK : names === true ? NAMED_MARK : "";

/** Prefixes of ids, which tell examples and weights from a stream that is read from the same file. */
const EXAMPLES = "examples/";
const WEIGHTS = "weights/";

/** The id of the data that a source stands for. */
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

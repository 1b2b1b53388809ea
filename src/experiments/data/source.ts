/** @file Where the data of a stream comes from, as params and links say it. */
import { demand, fine, refuse, type Checked } from "../../param/check";
import { simple, type Simple } from "../../param/kind";
import type { Schema } from "../../param/schema";

/** SHA-256 in hex: the name of a file of one's own. */
export const HASH = /^[0-9a-f]{64}$/;
export const MAX_COLUMN = 200;
/** Classes that data may have. */
export const MAX_CLASSES = 64;

/** What is built in. */
export const SEATTLE = "seattle-weather";

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
export type Source = typeof SEATTLE | LocalSource;

/** How a link says that rows are divided by their sums: after the hash of the file. */
export const DIVIDED = "/sum";
/** How a link says that the first line names the classes. */
export const NAMED = "/names";

const endOf = ({ divide, names }: LocalSource) => (divide === true ? DIVIDED : names === true ? NAMED : "");

/** The id of the dataset that a source means. */
export function datasetId(source: Source): string {
  if (source === SEATTLE) return source;
  const file = source.local + endOf(source);
  return source.column === undefined ? file : `${file}:${source.column}`;
}

const LOCAL = "local:";
const ENDS = [
  { mark: DIVIDED, words: "rows divided by their sums", choice: { divide: true } },
  { mark: NAMED, words: "classes named by the first line", choice: { names: true } },
] as const;
/** The column is all that follows the second colon, so it may hold colons itself. */
function localSource(text: string): Checked<LocalSource> {
  const [file = "", ...rest] = text.split(":");
  const end = ENDS.find(({ mark }) => file.endsWith(mark));
  const local = end === undefined ? file : file.slice(0, -end.mark.length);
  const column = rest.join(":");
  if (!HASH.test(local))
    return demand("be 64 hexadecimal digits in lower case (the sha256 of the data)", "local");
  if (column.length > MAX_COLUMN)
    return refuse(`its column has ${column.length} characters, at most ${MAX_COLUMN} can be read`);
  if (end !== undefined && column !== "")
    return refuse(`${end.words} (${end.mark}) leave no place for a column of labels`);
  if (end !== undefined) return fine({ local, ...end.choice });
  return fine(column === "" ? { local } : { local, column });
}

export const sourceKind: Simple<Source> = simple<Source>({
  check: (value) => {
    if (value === SEATTLE) return fine<Source>(SEATTLE);
    if (typeof value !== "string" || !value.startsWith(LOCAL)) return demand("be a source");
    return localSource(value.slice(LOCAL.length));
  },
  parse: (text) => text,
  format: (value) => (value === SEATTLE ? value : LOCAL + datasetId(value)),
  wants: `${SEATTLE} or ${LOCAL}<sha256>`,
  values: `${SEATTLE}, ${LOCAL}<sha256>[:<column>], ${LOCAL}<sha256>${DIVIDED}, ${LOCAL}<sha256>${NAMED}`,
  schema: (kit) => {
    const local = kit.object({
      local: { schema: kit.matching(HASH), words: "sha256 of the file, in lower-case hexadecimal." },
      column: {
        schema: kit.text(MAX_COLUMN),
        words: "The table's column of labels, where the file has several that could be.",
        optional: true,
      },
      divide: {
        schema: kit.literal(true),
        words: "The file's numbers are counts or percentages: each row is divided by its sum.",
        optional: true,
      },
      names: {
        schema: kit.literal(true),
        words: "The file's first line names the classes, though its numbers could be data.",
        optional: true,
      },
    });
    return kit.either(kit.literal(SEATTLE), local as Schema<LocalSource>);
  },
});

/** @file A stream's source as a param: how links spell it, what is checked, its schema. */
import { demand, fine, refuse, type Checked } from "../../param/check";
import { simple, type Simple } from "../../param/kind";
import type { Schema } from "../../param/schema";
import {
  datasetId,
  DIVIDED_MARK,
  HASH,
  MAX_COLUMN,
  NAMED_MARK,
  SEATTLE,
  type LocalSource,
  type StreamSource,
} from "./source";

const LOCAL_PREFIX = "local:";
const ENDS = [
  { mark: DIVIDED_MARK, words: "rows divided by their sums", choice: { divide: true } },
  { mark: NAMED_MARK, words: "classes named by the first line", choice: { names: true } },
] as const;
/** Everything after the second colon is the name of the column, so that may hold colons itself. */
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

export const sourceKind: Simple<StreamSource> = simple<StreamSource>({
  check: (value) => {
    if (value === SEATTLE) return fine<StreamSource>(SEATTLE);
    if (typeof value !== "string" || !value.startsWith(LOCAL_PREFIX)) return demand("be a source");
    return localSource(value.slice(LOCAL_PREFIX.length));
  },
  parse: (text) => text,
  format: (value) => (value === SEATTLE ? value : LOCAL_PREFIX + datasetId(value)),
  wants: `${SEATTLE} or ${LOCAL_PREFIX}<sha256>`,
  values: `${SEATTLE}, ${LOCAL_PREFIX}<sha256>[:<column>], ${LOCAL_PREFIX}<sha256>${DIVIDED_MARK}, ${LOCAL_PREFIX}<sha256>${NAMED_MARK}`,
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

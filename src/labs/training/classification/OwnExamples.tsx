/** @file Takes a person's own table of examples. */
import { OwnFile, type OwnRead } from "../OwnFile";
import type { ClassificationParams } from "../run/classification/params";

const MOST_BYTES = 10_000_000;
const KINDS = ".csv,.tsv,.txt,.dat,.json,text/csv,text/plain,application/json";

async function readTable(bytes: Uint8Array, name: string, local: string): Promise<OwnRead<null>> {
  const { parseExamples } = await import("../../../experiments/data/examples");
  const read = parseExamples(bytes, name, local);
  if (!read.ok) return read;
  const { rows, columns, names, taken } = read.table;
  const how = taken === "" ? "" : ` (${taken})`;
  const words = `${how}: ${rows} examples, ${columns} features, ${names.length} classes`;
  return { ok: true, value: null, words };
}

interface OwnExamplesProps {
  readonly onData: (data: ClassificationParams["data"]) => void;
}

export const OwnExamples = ({ onData }: OwnExamplesProps) => (
  <OwnFile
    button="open a table of your own …"
    accept={KINDS}
    most={MOST_BYTES}
    read={readTable}
    onTaken={(local) => onData({ local })}
  />
);

/**
 * @file Datasets out of files: one label per line, a CSV with a column of labels, or one distribution per line.
 * Pure: bytes in, a dataset or one sentence with the first bad line out.
 */
import { quote, type Parsed } from "../numbers";
import type { Dataset } from "../types";
import { chooseColumn, LABEL_NAMES, isNumber, surveyTable, type Column, type Table } from "./data/columns";
import {
  isDistributionOver,
  isNumberLine,
  parseDistributions,
  ZERO_FLOOR,
  type DistributionData,
} from "./data/distributions";
import { LabelCollector, type LabelData } from "./data/labels";
import { DataError, findDelimiter, lines, records, trimTail, type Delimiter } from "./data/records";
import { decodeText } from "./data/text";
import { datasetId } from "./params";

export const MAX_BYTES = 10_000_000;

const SEATTLE_PROVENANCE =
  "Daily weather in Seattle, 2012–2015, 1461 days: US Government work (NOAA), via vega-datasets 3.2.1. " +
  "The label was synthesised from several NOAA fields, so part of its drift may be labelling.";

export interface DatasetOptions {
  /** sha256 of the bytes in hex: with the column, the identity of own data. */
  readonly id: string;
  /** The label column of a CSV, by name; found by itself when left out. */
  readonly column?: string | undefined;
}

/** A person's own file as a dataset; the sentence of a refusal begins with the file's name. */
export function parseDataset(
  bytes: Uint8Array,
  name: string,
  options: DatasetOptions,
): Parsed<{ dataset: Dataset }> {
  return guarded(name, () => ({ dataset: fromText(textOf(bytes), name, options) }));
}

/** The columns of a CSV file, so that somebody can be asked which one holds the labels; empty for other files. */
export function listColumns(bytes: Uint8Array, name: string): Parsed<{ columns: readonly Column[] }> {
  return guarded(name, () => {
    const text = textOf(bytes);
    const kind = kindOf(text);
    return { columns: kind.as === "csv" ? surveyTable(text, kind.delimiter).columns : [] };
  });
}

/** The Seattle weather out of public/data/seattle-weather.csv. Throws when the text is not that file. */
export function seattleDataset(csv: string): Dataset {
  const text = trimTail(csv);
  const table = surveyTable(text, ",");
  const data = labelColumn(text, ",", table, chooseColumn(table, "weather"));
  return labelled({ id: "seattle-weather", provenance: SEATTLE_PROVENANCE }, data);
}

function guarded<Value>(name: string, parse: () => Value): Parsed<Value> {
  try {
    return { ok: true, ...parse() };
  } catch (error) {
    if (error instanceof DataError) return { ok: false, error: `${quote(name)}, ${error.message}.` };
    throw error;
  }
}

function textOf(bytes: Uint8Array): string {
  if (bytes.length > MAX_BYTES)
    throw new DataError(1, `the file has ${(bytes.length / 1e6).toFixed(1)} MB; at most 10 MB can be read`);
  const text = trimTail(decodeText(bytes));
  if (text === "") throw new DataError(1, "the file is empty; it needs at least two lines");
  return text;
}

type Kind =
  | { readonly as: "distributions"; readonly names: readonly string[] | null }
  | { readonly as: "labels" }
  | { readonly as: "csv"; readonly delimiter: Delimiter };

/** What kind of file this is, by its first two lines. */
function kindOf(text: string): Kind {
  const [first, second] = firstLines(text);
  if (isNumberLine(first)) return { as: "distributions", names: null };
  const delimiter = findDelimiter(first);
  if (delimiter === null) return { as: "labels" };
  const names = first.split(delimiter).map((part) => part.trim());
  if (isNumberLine(second) && isDistributionOver(names.length, second) && !names.some(isNumber))
    return { as: "distributions", names };
  return { as: "csv", delimiter };
}

function firstLines(text: string): [string, string] {
  const some = lines(text);
  return [some.next().value?.text ?? "", some.next().value?.text ?? ""];
}

function fromText(text: string, name: string, { id, column: wanted }: DatasetOptions): Dataset {
  const kind = kindOf(text);
  if (kind.as === "csv") return fromTable(text, name, { id, column: wanted }, kind.delimiter);
  if (wanted !== undefined)
    throw new DataError(
      1,
      `there is no column ${quote(wanted)}: the file has one ${LINE_OF[kind.as]} a line`,
    );
  if (kind.as === "distributions") return fromDistributions(text, name, id, kind.names);
  return fromLabels(text, name, id);
}

const LINE_OF = { distributions: "distribution", labels: "label" };

function fromTable(
  text: string,
  name: string,
  { id, column: wanted }: DatasetOptions,
  delimiter: Delimiter,
): Dataset {
  const table = surveyTable(text, delimiter);
  const column = chooseColumn(table, wanted);
  const data = labelColumn(text, delimiter, table, column);
  const source = { local: id, column: wanted };
  return labelled({ id: datasetId(source), provenance: `${name}, column ${quote(column.name)}` }, data);
}

function fromLabels(text: string, name: string, id: string): Dataset {
  const collector = new LabelCollector();
  const skip = hasTitle(text) ? 1 : 0;
  for (const line of lines(text)) {
    if (line.number <= skip) continue;
    const label = unquoted(line.text.trim());
    if (label === "") throw new DataError(line.number, "it is empty; every line must be a label");
    collector.add(label, line.number);
  }
  return labelled({ id, provenance: name }, collector.finish());
}

/** Whether the first line of a file of labels is the name of its only column: "weather", and never again. */
function hasTitle(text: string): boolean {
  const [first] = firstLines(text);
  const title = unquoted(first.trim());
  return LABEL_NAMES.includes(title.toLowerCase()) && !text.slice(first.length).includes(title);
}

function unquoted(label: string): string {
  return label.length > 1 && label.startsWith('"') && label.endsWith('"') ? label.slice(1, -1).trim() : label;
}

function labelColumn(text: string, delimiter: Delimiter, table: Table, column: Column): LabelData {
  const collector = new LabelCollector();
  const all = records(text, delimiter);
  if (table.hasHeader) all.next();
  for (const { fields, line } of all) {
    const label = fields[column.index];
    if (label === "") throw new DataError(line, `the column ${quote(column.name)} is empty`);
    collector.add(label, line);
  }
  return collector.finish();
}

type Origin = Pick<Dataset, "id" | "provenance">;

function labelled(origin: Origin, { names, labels }: LabelData): Dataset {
  if (names.length < 2)
    throw new DataError(
      1,
      `every label is ${quote(names[0] ?? "")}; at least two different labels are needed`,
    );
  return { ...origin, names, length: labels.length, labels, distributions: null };
}

function fromDistributions(text: string, file: string, id: string, names: readonly string[] | null): Dataset {
  const data = parseDistributions(text, names === null ? 1 : 2);
  if (data.length < 2)
    throw new DataError(1, "there is one distribution only; at least two steps are needed");
  return {
    id,
    provenance: file + zerosSentence(data),
    names: names ?? Array.from({ length: data.classes }, (_, i) => `class ${i + 1}`),
    length: data.length,
    labels: null,
    distributions: data.rows,
  };
}

function zerosSentence({ zeros }: DistributionData): string {
  if (zeros === 0) return "";
  const what = zeros === 1 ? "1 zero was" : `${zeros} zeros were`;
  return `; ${what} raised to ${ZERO_FLOOR} and the lines divided by their sums`;
}

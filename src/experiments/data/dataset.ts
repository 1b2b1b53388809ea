/**
 * @file Datasets out of files: labels, one a line or a column of a table, or a row of numbers for each step.
 * Pure: takes bytes and returns a dataset and how the file was understood, or one sentence that names the
 * first bad line and the way out.
 *
 * bytes → text (text.ts) → fields (dialect.ts, records.ts) → table (table.ts) → meaning (meaning.ts) →
 * dataset.
 */
import { quote } from "../numbers";
import type { Dataset, DistributionRows, LabelRows } from "../types";
import { fieldNumber, isMissing } from "./cells";
import { findDialect } from "./dialect";
import { readDistributions, ZERO_FLOOR, type DistributionData } from "./distributions";
import { LabelCollector, type LabelData } from "./labels";
import { DIVIDE, meaningOf, type Meaning, type Wanted } from "./meaning";
import { DataError, trimTail, withPlainLineEnds, type CsvRecord, type Offer } from "./records";
import { passedWords } from "./remarks";
import { surveyTable, type Column, type Table } from "./table";
import { decodeText } from "./text";
import { datasetId, MAX_CLASSES, type LocalSource } from "./source";
import { MAX_BYTES, tooLarge } from "./tooLarge";

export type { Offer, Wanted };

const SEATTLE_PROVENANCE =
  "Daily weather in Seattle, 2012–2015, 1461 days: US Government work (NOAA), via vega-datasets 3.2.1. " +
  "The label was synthesised from several NOAA fields, so part of its drift may be labelling.";

export interface DatasetOptions extends Wanted {
  /** The sha256 of the bytes in hex. Together with the column or the division it identifies the data. */
  readonly id: string;
}

export type FileRead =
  | {
      readonly ok: true;
      readonly dataset: Dataset;
      /** Says how the file was understood, where it could be understood in another way, too; otherwise "". */
      readonly taken: string;
      /** The other ways in which the file can be understood. */
      readonly offers: readonly Offer[];
    }
  | { readonly ok: false; readonly error: string; readonly offers: readonly Offer[] };

/** A person's own file as a dataset; the sentence of a refusal begins with the file's name. */
export function parseDataset(bytes: Uint8Array, name: string, { id, ...wanted }: DatasetOptions): FileRead {
  try {
    const { taken, offers, rows } = fromText(textOf(bytes), wanted);
    const provenance = taken === "" ? name : `${name}, ${taken}`;
    return {
      ok: true,
      dataset: { id: datasetId({ local: id, ...wanted }), provenance, ...rows },
      taken,
      offers,
    };
  } catch (error) {
    if (error instanceof DataError)
      return { ok: false, error: `${quote(name)}, ${error.message}.`, offers: error.offers };
    throw error;
  }
}

/** The Seattle weather out of public/data/seattle-weather.csv. Throws when the text is not that file. */
export function seattleDataset(csv: string): Dataset {
  const { rows } = fromText(prepared(csv), { column: "weather" });
  return { id: "seattle-weather", provenance: SEATTLE_PROVENANCE, ...rows };
}

/** The source of a file that is read with these wishes. */
export const sourceOf = (local: string, { column, divide, names }: Wanted): LocalSource => ({
  local,
  ...(column === undefined ? {} : { column }),
  ...(divide === undefined ? {} : { divide }),
  ...(names === undefined ? {} : { names }),
});

const prepared = (text: string) => trimTail(withPlainLineEnds(text));

function textOf(bytes: Uint8Array): string {
  const large = tooLarge(bytes.length, MAX_BYTES);
  if (large !== null) throw new DataError(1, `the file has ${large}`);
  const text = prepared(decodeText(bytes));
  if (text === "") throw new DataError(1, "the file is empty; it needs at least two lines");
  return text;
}

type Unnamed = Omit<LabelRows, "id" | "provenance"> | Omit<DistributionRows, "id" | "provenance">;

interface Content {
  readonly rows: Unnamed;
  readonly taken: string;
  readonly offers: readonly Offer[];
}

function fromText(text: string, wanted: Wanted): Content {
  const dialect = findDialect(text);
  const table = surveyTable(text, dialect, wanted.names);
  const meaning = meaningOf(table, dialect.decimalComma, wanted);
  const content =
    meaning.as === "labels"
      ? labelled(table, meaning, dialect.decimalComma)
      : distributed(table, meaning, dialect.decimalComma);
  return { ...content, taken: together(content.taken, passedWords(dialect.passed)) };
}

const together = (...parts: readonly string[]) => parts.filter((part) => part !== "").join("; ");

type Labels = Extract<Meaning, { as: "labels" }>;

function labelled(table: Table, { column, others }: Labels, comma: boolean): Content {
  const { names, labels } = collected(table, column, comma);
  if (names.length < 2)
    throw new DataError(
      1,
      `every label is ${quote(names[0] ?? "")}; at least two different labels are needed`,
      others,
    );
  const taken = table.columns.length > 1 ? `column ${quote(column.name)}` : "";
  return { rows: { kind: "labels", names, length: labels.length, labels }, taken, offers: others };
}

function collected({ body, columns }: Table, column: Column, comma: boolean): LabelData {
  if (columns.length === 1 && column.numeric && column.classes > MAX_CLASSES && !column.whole)
    throw manyNumbers();
  const keyOf = (label: string) => (column.numeric ? fieldNumber(label, comma) : label);
  const collector = new LabelCollector(keyOf);
  for (const { fields, line } of body()) {
    const label = fields[column.index];
    checkLabel(label, column, columns.length, line);
    collector.add(label, line);
  }
  return collector.finish();
}

const manyNumbers = () =>
  new DataError(
    1,
    `each line has one number, and they are more than ${MAX_CLASSES} different ones; as labels they are too many, and a distribution needs a number for each class on its line`,
  );

function checkLabel(label: string, { name, numeric }: Column, columns: number, line: number): void {
  if (label === "")
    throw new DataError(
      line,
      columns > 1 ? `the column ${quote(name)} is empty` : "it is empty; every line must be a label",
    );
  if (numeric && isMissing(label))
    throw new DataError(line, `${quote(label)} stands for a missing value; every step needs a label`);
}

type Distributions = Extract<Meaning, { as: "distributions" }>;

function distributed(table: Table, { columns, divide, others }: Distributions, comma: boolean): Content {
  const how = { columns, decimalComma: comma, divide, offers: [DIVIDE] };
  const data = readDistributions((): Iterable<CsvRecord> => table.body(), how);
  if (data.length < 2)
    throw new DataError(1, "there is one distribution only; at least two steps are needed");
  return {
    rows: {
      kind: "distributions",
      names: columns.map(({ name }, i) => (table.hasHeader ? name : `class ${i + 1}`)),
      length: data.length,
      distributions: data.rows,
    },
    taken: together(columnsTaken(table, columns), division(data), zerosRaised(data)),
    offers: others,
  };
}

function columnsTaken(table: Table, columns: readonly Column[]): string {
  if (table.firstMayName) return "the numbers on its first line taken for data";
  if (columns.length === table.columns.length)
    return table.hasHeader && columns.every(({ name }) => /^\d+$/.test(name))
      ? "the numbers on its first line taken for names of classes"
      : "";
  return `the ${columns.length} columns from ${quote(columns[0].name)} to ${quote(columns[columns.length - 1].name)}`;
}

const digits = (sum: number) => String(Number(sum.toPrecision(6)));

function division({ sums: [least, most], wasDivided }: DistributionData): string {
  if (!wasDivided) return "";
  const [from, to] = [digits(least), digits(most)];
  return `each row was divided by its sum, ${from === to ? from : `${from} to ${to}`}`;
}

function zerosRaised({ zeros, wasDivided }: DistributionData): string {
  if (zeros === 0) return "";
  const what = zeros === 1 ? "1 zero was" : `${zeros} zeros were`;
  return `${what} raised to ${ZERO_FLOOR}${wasDivided ? "" : " and the lines divided by their sums"}`;
}

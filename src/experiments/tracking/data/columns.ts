/** @file Which column of a CSV holds the labels: by its name, else the only one that looks like labels. */
import { quote, toNumber } from "../../numbers";
import { MAX_CLASSES } from "../params";
import { DataError, records, type CsvRecord, type Delimiter } from "./records";

/** Names that say "label" whatever the column contains, best first. */
export const LABEL_NAMES = [
  "label",
  "labels",
  "class",
  "target",
  "category",
  "weather",
  "state",
  "outcome",
  "type",
  "y",
];

/** A column of a file as a person choosing one needs to see it. */
export interface Column {
  readonly name: string;
  readonly index: number;
  /** Number of different values; 65 stands for "more than 64". */
  readonly classes: number;
  readonly numeric: boolean;
  /** Whether it could serve: between 2 and 64 different values. */
  readonly usable: boolean;
}

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: number;
  /** Lines before the first data record. */
  readonly hasHeader: boolean;
}

export function isNumber(field: string): boolean {
  return Number.isFinite(toNumber(field, false)) || /^-?\d+,\d+$/.test(field);
}

/** A first record with a number in it is data, not names. */
export function isHeader(record: CsvRecord): boolean {
  return !record.fields.some(isNumber);
}

/** Looks at the whole file once: names, number of different values, and that no record is ragged. */
export function surveyTable(text: string, delimiter: Delimiter): Table {
  const all = records(text, delimiter);
  const first = all.next();
  if (first.done === true) throw new DataError(1, "the file is empty");
  const hasHeader = isHeader(first.value);
  const surveys = first.value.fields.map(() => ({ values: new Set<string>(), numeric: true }));
  let rows = 0;
  const take = (record: CsvRecord) => {
    checkFields(record, first.value, hasHeader);
    record.fields.forEach((field, i) => {
      const survey = surveys[i];
      if (survey.values.size <= MAX_CLASSES) survey.values.add(field);
      if (survey.numeric && field !== "" && !isNumber(field)) survey.numeric = false;
    });
    rows++;
  };
  if (!hasHeader) take(first.value);
  for (const record of all) take(record);
  const columns = surveys.map(({ values, numeric }, index) => ({
    name: (hasHeader ? first.value.fields[index] : "") || `column ${index + 1}`,
    index,
    classes: values.size,
    numeric: numeric && rows > 0,
    usable: values.size >= 2 && values.size <= MAX_CLASSES,
  }));
  return { columns, rows, hasHeader };
}

function checkFields(record: CsvRecord, first: CsvRecord, hasHeader: boolean): void {
  const [found, wanted] = [record.fields.length, first.fields.length];
  if (found === wanted) return;
  const what = record.fields.every((field) => field === "")
    ? "it is empty"
    : `it has ${found} field${found === 1 ? "" : "s"}`;
  throw new DataError(record.line, `${what}, ${hasHeader ? "the header" : "line 1"} has ${wanted}`);
}

/** The label column, or a sentence that names the columns there are. */
export function chooseColumn(table: Table, wanted: string | undefined): Column {
  const { columns } = table;
  if (wanted !== undefined) {
    const column = columns.find(({ name }) => name === wanted);
    if (column !== undefined) return column;
    throw new DataError(1, `there is no column ${quote(wanted)}, only ${list(columns)}`);
  }
  const named = LABEL_NAMES.flatMap((name) =>
    columns.filter((c) => c.name.toLowerCase() === name && c.usable),
  );
  if (named.length > 0) return named[0];
  const candidates = columns.filter((c) => c.usable && !c.numeric);
  const repeating = candidates.filter((c) => c.classes < table.rows);
  const words = repeating.length > 0 ? repeating : candidates;
  if (words.length === 1) return words[0];
  throw new DataError(
    1,
    words.length === 0
      ? `none of the columns ${list(columns)} looks like labels (words, 2 to ${MAX_CLASSES} different ones)`
      : `the columns ${list(words)} could all be the labels; choose one`,
  );
}

function list(columns: readonly Column[]): string {
  const names = columns.slice(0, 12).map(({ name }) => quote(name));
  return columns.length > 12 ? `${names.join(", ")}, … (${columns.length} in all)` : names.join(", ");
}

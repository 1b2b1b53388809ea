/**
 * @file A table of examples out of a file: one column names the class, the others are features. Numbers stay,
 * gaps become NaN, words become a column of 0 and 1 for each. Pure: takes bytes and returns a table and what
 * was done to it, or one sentence with the first bad line.
 */
import type { RawExamples } from "../../core/training/examples";
import { quote } from "../numbers";
import type { Resource } from "../types";
import { fieldNumber, isMissing } from "./cells";
import { findDialect } from "./dialect";
import { LabelCollector } from "./labels";
import { byLabelName, isLabelName } from "./names";
import { DataError, trimTail, withPlainLineEnds } from "./records";
import { passedWords } from "./remarks";
import { EXAMPLE_SETS, type ExampleSet } from "./exampleSets";
import { datasetId, MAX_CLASSES } from "./source";
import { listed, surveyTable, type Column, type Table } from "./table";
import { decodeText } from "./text";
import { MAX_BYTES, tooLarge } from "./tooLarge";

/** The table of examples that a run needs. */
export interface ExampleTable extends Resource, RawExamples {
  readonly kind: "examples";
  /** Shown beside the figures: where the data comes from, under which licence; the file's name for own data. */
  readonly provenance: string;
  /** The names of the classes, sorted by code unit. */
  readonly names: readonly string[];
  /** The names of the features. */
  readonly features: readonly string[];
  /** Says what was done to columns that are not numbers; "" if there are none. */
  readonly taken: string;
}

export type ExamplesRead =
  | { readonly ok: true; readonly table: ExampleTable }
  | { readonly ok: false; readonly error: string };

/** A column with more different words than this is taken for names, from which nothing can be learned, and is left out. */
const MOST_WORDS = 12;
export const MAX_ROWS = 20_000;
/** The largest number of weights, classes times (features + 1): the minimum is computed in a space of this dimension. */
export const MAX_WEIGHTS = 640;

/** A person's own file; the sentence of a refusal begins with the file's name. */
export function parseExamples(bytes: Uint8Array, name: string, local: string, column?: string): ExamplesRead {
  try {
    const large = tooLarge(bytes.length, MAX_BYTES);
    if (large !== null) throw new DataError(1, `the file has ${large}`);
    const source = { local, ...(column !== undefined && { column }) };
    return {
      ok: true,
      table: {
        id: datasetId({ examples: source }),
        provenance: name,
        ...tableOf(decodeText(bytes), column),
      },
    };
  } catch (error) {
    if (error instanceof DataError) return { ok: false, error: `${quote(name)}, ${error.message}.` };
    throw error;
  }
}

/** A set that ships with the app, out of its file. Throws when the text is not that file. */
export function examplesSet(set: ExampleSet, csv: string): ExampleTable {
  const { title, source } = EXAMPLE_SETS[set];
  const provenance = `${title}: UCI Machine Learning Repository, CC BY 4.0 (${source}).`;
  return { id: datasetId({ examples: set }), provenance, ...tableOf(csv) };
}

/** The table among the resources of a run. */
export const examplesIn = (resources: readonly Resource[]): ExampleTable | null =>
  (resources as readonly (Resource | ExampleTable)[]).find(isExamples) ?? null;

const isExamples = (resource: Resource | ExampleTable): resource is ExampleTable =>
  resource.kind === "examples";

type Content = Omit<ExampleTable, "id" | "provenance">;

function tableOf(whole: string, wanted?: string): Content {
  const text = trimTail(withPlainLineEnds(whole));
  if (text === "") throw new DataError(1, "the file is empty; it needs a line for each example");
  const { decimalComma, ...dialect } = findDialect(text);
  const table = surveyTable(text, { ...dialect, decimalComma });
  if (table.columns.length < 2)
    throw new DataError(1, "each line has one value; an example needs features and a class");
  if (table.rows > MAX_ROWS)
    throw new DataError(1, `it has ${table.rows} examples; at most ${MAX_ROWS} can be trained on`);
  const label = labelColumn(table, wanted);
  const { names, labels } = labelsOf(table, label);
  const rest = table.columns.filter((column) => column !== label);
  const columns = rest.map((column) => readColumn(table, column, decimalComma));
  const used = columns.flatMap(({ features }) => features);
  checkSize(names.length, used.length);
  const rows = labels.length;
  const values = new Float64Array(rows * used.length);
  used.forEach(({ values: own }, j) => own.forEach((value, row) => (values[row * used.length + j] = value)));
  return {
    kind: "examples",
    rows,
    columns: used.length,
    values,
    labels,
    classes: names.length,
    names,
    features: used.map(({ name }) => name),
    taken: [takenWords(columns, label, wanted), passedWords(dialect.passed)]
      .filter((words) => words !== "")
      .join("; "),
  };
}

function checkSize(classes: number, features: number): void {
  if (features === 0) throw new DataError(1, "no column is left that a class could be told from");
  const weights = classes * (features + 1);
  if (weights > MAX_WEIGHTS)
    throw new DataError(
      1,
      `${classes} classes and ${features} features make ${weights} weights; at most ${MAX_WEIGHTS} can be trained`,
    );
}

/** The column that is asked for, else the one whose name says that it holds labels, else the last. */
function labelColumn({ columns, hasHeader }: Table, wanted?: string): Column {
  const named = columns.find(({ name }) => name === wanted);
  if (wanted !== undefined && named === undefined)
    throw new DataError(1, `there is no column ${quote(wanted)}, only ${listed(columns)}`);
  const telling = columns.filter(({ name, usable }) => usable && isLabelName(name)).toSorted(byLabelName);
  const label = named ?? (hasHeader ? telling[0] : undefined) ?? columns[columns.length - 1];
  if (label.classes < 2)
    throw new DataError(1, `the column ${quote(label.name)} names one class only; at least two are needed`);
  if (label.usable) return label;
  const usable = columns.filter((column) => column.usable);
  const offer = usable.length === 0 ? "" : `; name another as the class: ${listed(usable)}`;
  throw new DataError(
    1,
    `the column ${quote(label.name)} has more than ${MAX_CLASSES} different values, which are no classes${offer}`,
  );
}

function labelsOf(table: Table, { name, index }: Column) {
  const collector = new LabelCollector();
  for (const { fields, line } of table.body()) {
    const field = fields[index];
    if (isGap(field)) throw new DataError(line, `it has no class in the column ${quote(name)}`);
    collector.add(field, line);
  }
  return collector.finish();
}

const isGap = (field: string) => field === "" || field === "?" || isMissing(field);

interface Feature {
  readonly name: string;
  readonly values: Float64Array;
}

interface ReadColumn {
  readonly name: string;
  readonly features: readonly Feature[];
  /** How many features the words of the column became; 0 for a column of numbers. */
  readonly words: number;
}

function readColumn(table: Table, { name, index, aside }: Column, comma: boolean): ReadColumn {
  const values = new Float64Array(table.rows);
  const words = new Map<string, Float64Array>();
  const gaps: number[] = [];
  let row = 0;
  let isNumeric = true;
  for (const { fields } of table.body()) {
    const field = fields[index];
    const value = isGap(field) ? NaN : fieldNumber(field, comma);
    values[row] = value;
    if (isGap(field)) gaps.push(row);
    else if (!Number.isFinite(value)) isNumeric = false;
    if (!isGap(field) && words.size <= MOST_WORDS) {
      const ones = words.get(field) ?? new Float64Array(table.rows);
      ones[row] = 1;
      words.set(field, ones);
    }
    row++;
  }
  if (aside) return { name, features: [], words: 0 };
  if (isNumeric) return { name, features: [{ name, values }], words: 0 };
  if (words.size > MOST_WORDS) return { name, features: [], words: words.size };
  const features = [...words].map(([word, ones]): Feature => {
    for (const gap of gaps) ones[gap] = NaN;
    return { name: `${name} = ${word}`, values: ones };
  });
  return { name, features, words: words.size };
}

function takenWords(columns: readonly ReadColumn[], label: Column, wanted?: string): string {
  const split = columns.filter(({ words, features }) => words > 0 && features.length > 0);
  const left = columns.filter(({ features }) => features.length === 0);
  const named = (some: readonly ReadColumn[]) => some.map(({ name }) => quote(name)).join(", ");
  return [
    wanted === undefined && isLabelName(label.name) ? `class from the column ${quote(label.name)}` : "",
    split.length > 0 ? `${named(split)}: words, a column of 0 and 1 for each` : "",
    left.length > 0 ? `${named(left)} left out: names or dates tell no class` : "",
  ]
    .filter((part) => part !== "")
    .join("; ");
}

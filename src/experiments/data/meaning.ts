/** @file What a table means: a column of labels, or a distribution in each row; and what else it could mean. */
import { quote } from "../numbers";
import { MAX_CLASSES, type LocalSource } from "./source";
import { MAX_COLUMN } from "./source";
import { decimalsOf, fieldNumber, isMissing } from "./cells";
import { explained } from "./distributions";
import { byLabelName, isLabelName } from "./names";
import { DataError, type Offer } from "./records";
import { listed, type Column, type Table } from "./table";

export type Meaning =
  | { readonly as: "labels"; readonly column: Column; readonly others: readonly Offer[] }
  | {
      readonly as: "distributions";
      readonly columns: readonly Column[];
      readonly divide: boolean;
      readonly others: readonly Offer[];
    };

export type Wanted = Pick<LocalSource, "column" | "divide" | "names">;

export function meaningOf(table: Table, comma: boolean, { column, divide }: Wanted): Meaning {
  const rows = distributionColumns(table, comma);
  const isRows =
    rows !== null && rows.length === table.columns.filter(({ aside, serial }) => !aside && !serial).length;
  if (divide === true)
    return { as: "distributions", columns: rows ?? numberColumns(table, comma), divide, others: [] };
  if (column !== undefined) return labels(table, columnNamed(table, column));
  if (isOneValue(table)) return labels(table, table.columns[0]);
  const named = table.columns.filter(({ name, usable }) => usable && isLabelName(name)).toSorted(byLabelName);
  const isNamed = table.hasHeader && named.length > 0;
  // With two columns of 0 and 1, a truth and a prediction, say, the first row may sum to 1 by chance.
  if (rows !== null && isRows && !(isNamed && rows.every(({ whole }) => whole)))
    return distributions(table, rows);
  if (isNamed) return labels(table, named[0]);
  if (!table.hasHeader && isNumbers(table, comma)) return distributions(table, numberColumns(table, comma));
  const guess = guessed(table);
  if (guess !== null) return labels(table, guess);
  if (rows !== null) return distributions(table, rows);
  throw undecided(table, comma);
}

const isOneValue = ({ columns }: Table) => columns.length === 1;

const isNumber = (field: string, comma: boolean) =>
  Number.isFinite(fieldNumber(field, comma)) || isMissing(field);

/** Whether the first row consists of numbers only; then it holds no labels. */
const isNumbers = ({ columns }: Table, comma: boolean) =>
  columns.every(({ first }) => isNumber(first, comma));

/** The columns that hold a number in the first row. */
function numberColumns({ columns }: Table, comma: boolean): readonly Column[] {
  const numbers = columns.filter(({ first, aside }) => !aside && isNumber(first, comma));
  return numbers.length > 1 ? numbers : columns;
}

/** The columns whose first row is a distribution, perhaps after leaving out a column that counts the rows. */
function distributionColumns({ columns }: Table, comma: boolean): readonly Column[] | null {
  const numbers = columns.filter(({ first, aside }) => !aside && isNumber(first, comma));
  const counted = numbers.filter(({ serial }) => !serial);
  return [numbers, counted].find((some) => some.length > 1 && isDistribution(some, comma)) ?? null;
}

function isDistribution(columns: readonly Column[], comma: boolean): boolean {
  const values = columns.map(({ first }) => fieldNumber(first, comma));
  const decimals = Math.max(...columns.map(({ first }) => decimalsOf(first, comma)));
  const sum = values.reduce((a, b) => a + b, 0);
  return values.every((x) => x >= 0) && Math.abs(sum - 1) <= explained(columns.length, decimals);
}

/**
 * The column of labels, if only one column looks like it: one of words that recur, else of any words, else of
 * whole numbers that recur.
 */
function guessed(table: Table): Column | null {
  const candidates = likely(table);
  return candidates.length === 1 ? candidates[0] : null;
}

function likely({ columns, rows }: Table): readonly Column[] {
  const usable = columns.filter((column) => column.usable && !column.aside && !column.serial);
  const words = usable.filter(({ numeric }) => !numeric);
  const repeating = words.filter(({ classes }) => classes < rows);
  const numbers = usable.filter(({ whole, classes }) => whole && classes < rows);
  return [repeating, words, numbers].find((some) => some.length > 0) ?? [];
}

function columnNamed(table: Table, wanted: string): Column {
  const { columns, hasHeader } = table;
  const column = columns.find(({ name }) => name === wanted);
  if (column !== undefined) return column;
  const single = columns.length === 1 && !hasHeader ? "label" : null;
  const kind = single ?? (!hasHeader && isNumbers(table, false) ? "distribution" : null);
  throw new DataError(
    1,
    kind === null
      ? `there is no column ${quote(wanted)}, only ${listed(columns)}`
      : `there is no column ${quote(wanted)}: the file has one ${kind} a line`,
  );
}

function labels(table: Table, column: Column): Meaning {
  return { as: "labels", column, others: columnOffers(table, column) };
}

function distributions(table: Table, columns: readonly Column[]): Meaning {
  const rest = table.columns.filter((column) => !columns.includes(column));
  const others = [...columnOffers({ columns: rest }, null), ...firstLineOffers(table)];
  return { as: "distributions", columns, divide: false, others };
}

/**
 * The columns that are offered as labels instead. A link names a column, so of several with the same name
 * only the first can be meant.
 */
function columnOffers({ columns }: Pick<Table, "columns">, but: Column | null): readonly Offer[] {
  return columns
    .filter((column, i) => columns.findIndex(({ name }) => name === column.name) === i)
    .filter((column) => column !== but && column.usable && !column.aside && !column.serial)
    .filter(({ numeric, whole }) => whole || !numeric)
    .filter(({ name }) => name !== but?.name && name.length <= MAX_COLUMN)
    .map(({ name, classes }) => ({ column: name, words: `${name} (${classes} classes)` }));
}

const firstLineOffers = ({ firstMayName, firstMayBeData }: Table): readonly Offer[] =>
  firstMayName ? [NAMES] : firstMayBeData ? [DATA] : [];

const NAMES: Offer = { names: true, words: "its first line as names of classes" };
const DATA: Offer = { words: "its first line as data" };
export const DIVIDE: Offer = { divide: true, words: "divide each row by its sum" };

function undecided(table: Table, comma: boolean): DataError {
  if (table.rows < 2) return new DataError(1, "there is one line only; at least two steps are needed");
  const some = likely(table);
  const offers = [...columnOffers(table, null), ...(isNumbers(table, comma) ? [DIVIDE] : [])];
  return new DataError(
    1,
    some.length === 0
      ? `none of the columns ${listed(table.columns)} looks like labels (2 to ${MAX_CLASSES} different ones), and the numbers of a row do not sum to 1`
      : `the columns ${listed(some)} could all be the labels; choose one`,
    offers,
  );
}

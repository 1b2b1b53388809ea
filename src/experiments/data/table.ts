/**
 * @file Records as a table: whether the first record names the columns, whether the first column names the
 * rows, and what each column holds.
 */
import { quote } from "../numbers";
import { MAX_CLASSES } from "./source";
import { fieldNumber, isDate, isMissing } from "./cells";
import type { Dialect } from "./dialect";
import { jsonRecords } from "./json";
import { isAside, isLabelName } from "./names";
import { DataError, fieldsOf, records, type CsvRecord } from "./records";

export interface Column {
  readonly name: string;
  /** Its index in a record. */
  readonly index: number;
  /** Number of different values; 65 stands for "more than 64". */
  readonly classes: number;
  /** Numbers only (some may be missing). */
  readonly numeric: boolean;
  readonly whole: boolean;
  /** Whether the column can hold labels: it has between 2 and 64 different values. */
  readonly usable: boolean;
  /** Whether the column tells the time or the number of a row, judged by its name or by its dates. */
  readonly aside: boolean;
  /** Whether the column counts the rows: each value is one more than the one before. */
  readonly serial: boolean;
  /** The field in the first row. */
  readonly first: string;
}

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: number;
  readonly hasHeader: boolean;
  /** The first row was taken as data, but its numbers could be names of classes. */
  readonly firstMayName: boolean;
  /** The link says that the first row holds names; otherwise it would be taken as data. */
  readonly firstMayBeData: boolean;
  /** The rows; each call starts again at the first. */
  readonly body: () => Generator<CsvRecord, void, void>;
}

/** How far from 1 the sum of a row may be for a first row like "0,1" to count as a row like it, rounded. */
const DOUBTFUL_SUM_GAP = 0.02;

class Survey {
  readonly values = new Set<string>();
  numbers = 0;
  words = 0;
  fractions = 0;
  dates = 0;
  isEmpty = true;
  isSerial = true;
  /** Whether the first field of the column, which may be its name, occurs again below. */
  recurs = false;
  private start = NaN;
  private last = NaN;

  constructor(private readonly comma: boolean) {}

  take(field: string, above: string | undefined): void {
    if (this.values.size <= MAX_CLASSES) this.values.add(field);
    if (field === above) this.recurs = true;
    if (field === "") {
      this.isSerial = false;
      return;
    }
    this.isEmpty = false;
    const value = this.words > 0 ? NaN : fieldNumber(field, this.comma);
    if (Number.isFinite(value)) this.takeNumber(value);
    else if (!isMissing(field)) this.takeWord(field);
  }

  /** Adds a record that stands above all those added before. */
  takeAbove(field: string): void {
    const { isSerial, start } = this;
    this.take(field, undefined);
    this.isSerial = isSerial && fieldNumber(field, this.comma) === start - 1;
  }

  private takeNumber(value: number): void {
    this.numbers++;
    if (this.numbers === 1) this.start = value;
    if (!Number.isInteger(value)) this.fractions++;
    if (this.numbers > 1 && value !== this.last + 1) this.isSerial = false;
    this.last = value;
  }

  private takeWord(field: string): void {
    this.words++;
    if (isDate(field)) this.dates++;
  }

  get isNumeric(): boolean {
    return this.numbers > 0 && this.words === 0;
  }

  get isDated(): boolean {
    return this.words > 0 && this.dates === this.words && this.numbers === 0;
  }

  get classes(): number {
    if (!this.isNumeric) return this.values.size;
    return new Set(Array.from(this.values, (field) => fieldNumber(field, this.comma))).size;
  }
}

/** Reads the whole file once to learn what its columns hold. */
export function surveyTable(text: string, dialect: Dialect, named = false): Table {
  const json = dialect.json ? jsonRecords(text, dialect) : null;
  const all = function* () {
    if (json) yield* json.records;
    else yield* records(text, dialect);
  };
  const [first, second] = firstTwo(all());
  const shift = namesRows(first, second, dialect.decimalComma) ? 1 : 0;
  const width = first.fields.length + shift;
  const surveys = Array.from({ length: width }, () => new Survey(dialect.decimalComma));
  let rows = 0;
  const take = ({ fields, line }: CsvRecord, above: readonly string[]) => {
    checkFields(fields, line, width, shift === 0 ? first : second, dialect.decimalComma);
    surveys.forEach((survey, i) => survey.take(fields[i], above[i - shift]));
    rows++;
  };
  const rest = all();
  rest.next();
  for (const record of rest) take(record, first.fields);
  const namable = json === null && shift === 0 && mayName(first.fields, surveys, dialect);
  const isDoubtful = namable && [first, second].every((row) => isSumOne(row, dialect.decimalComma));
  const saysNames =
    json?.hasHeader ?? (shift > 0 || isHeader(first.fields, surveys, dialect) || (namable && !isDoubtful));
  const hasHeader = named || saysNames;
  if (!hasHeader) {
    surveys.forEach((survey, i) => survey.takeAbove(first.fields[i]));
    rows++;
  }
  const start = hasHeader ? second : first;
  const names = hasHeader ? first.fields : commentNames(dialect, width);
  return {
    columns: columnsOf(surveys, names, start?.fields ?? [], shift),
    rows,
    hasHeader: names !== null,
    firstMayName: isDoubtful && !hasHeader,
    firstMayBeData: isDoubtful && !saysNames && named,
    body: function* () {
      const whole = all();
      if (hasHeader) whole.next();
      yield* whole;
    },
  };
}

function firstTwo(all: Iterator<CsvRecord, void>): [CsvRecord, CsvRecord | null] {
  const first = all.next();
  if (first.done === true) throw new DataError(1, "the file is empty");
  const second = all.next();
  return [first.value, second.done === true ? null : second.value];
}

/** R writes one name fewer than there are columns, since the first column names the rows; or each line ends with a delimiter. */
function namesRows(first: CsvRecord, second: CsvRecord | null, comma: boolean): boolean {
  if (second?.fields.length !== first.fields.length + 1 || first.fields.includes("")) return false;
  return isClassNumbers(first.fields, comma) || !first.fields.some((field) => isValue(field, comma));
}

const isValue = (field: string, comma: boolean) =>
  Number.isFinite(fieldNumber(field, comma)) || isMissing(field) || isDate(field);

/** Whether fields are 0, 1, 2 … or 1, 2, 3 …, as programs number classes that have no names. */
function isClassNumbers(fields: readonly string[], comma: boolean): boolean {
  const values = fields.filter((field) => field !== "").map((field) => fieldNumber(field, comma));
  return (
    values.length > 1 && values[0] <= 1 && values.every((value, i) => value === Math.round(values[0]) + i)
  );
}

/** Whether the first record names the columns, judged by what stands below it. */
function isHeader(
  first: readonly string[],
  surveys: readonly Survey[],
  { decimalComma: comma }: Dialect,
): boolean {
  if (surveys.every(({ isEmpty }) => isEmpty)) return false;
  const [rows] = surveys;
  if (first.length > 1 && first[0] === "" && rows.isSerial && rows.isNumeric) return true;
  if (first.some((field) => isValue(field, comma))) return false;
  if (surveys.some(({ recurs }, i) => recurs && first[i] !== "")) return false;
  const filled = surveys.filter(({ isEmpty }, i) => !isEmpty || first[i] !== "");
  return filled.length > 1 || surveys[0].isNumeric || isLabelName(first[0]);
}

/** Whether the first record may be numbers that name classes, above rows of fractions. */
const mayName = (
  first: readonly string[],
  surveys: readonly Survey[],
  { delimiter, decimalComma }: Dialect,
): boolean =>
  delimiter !== " " &&
  surveys.every(({ isNumeric, fractions }) => isNumeric && fractions > 0) &&
  isClassNumbers(first, decimalComma);

/** Whether a row could be a distribution. "0,1" could be one, but two classes may also be named so. */
function isSumOne(row: CsvRecord | null, comma: boolean): boolean {
  const sum = row?.fields.reduce((before, field) => before + fieldNumber(field, comma), 0) ?? NaN;
  return Math.abs(sum - 1) <= DOUBTFUL_SUM_GAP;
}

function commentNames({ comment, delimiter }: Dialect, width: number): readonly string[] | null {
  if (comment === null || width < 2) return null;
  const names = fieldsOf(comment, delimiter);
  return names.length === width && names.every((name) => name !== "" && !isValue(name, false)) ? names : null;
}

function checkFields(
  fields: readonly string[],
  line: number,
  wanted: number,
  first: CsvRecord | null,
  comma: boolean,
): void {
  if (fields.length === wanted) return;
  if (fields.every((field) => field === "")) throw new DataError(line, "it is empty");
  const what = first?.fields.every((field) => isValue(field, comma)) === true ? "number" : "field";
  const where = first === null || first.fields.some((field) => isValue(field, comma));
  const of = where ? `line ${first?.line ?? 1}` : "the header";
  throw new DataError(
    line,
    `it has ${fields.length} ${what}${fields.length === 1 ? "" : "s"}, ${of} has ${wanted}`,
  );
}

function columnsOf(
  surveys: readonly Survey[],
  names: readonly string[] | null,
  first: readonly string[],
  shift: number,
): readonly Column[] {
  const last = surveys.length - 1;
  const blankTail = last > 0 && surveys[last].isEmpty && (names?.[last] ?? "") === "";
  const nameless = names !== null && surveys.length > 1 && names[0] === "";
  const skip = blankTail ? 0 : shift === 1 || nameless ? 1 : 0;
  return surveys
    .map((survey, index): Column => {
      const name = names?.[blankTail ? index : index - shift] ?? "";
      return {
        name: name === "" ? `column ${index + 1}` : name,
        index,
        classes: survey.classes,
        numeric: survey.isNumeric,
        whole: survey.isNumeric && survey.fractions === 0,
        usable: survey.classes >= 2 && survey.classes <= MAX_CLASSES,
        aside: survey.isDated || (names !== null && isAside(name)),
        serial: survey.isNumeric && survey.isSerial && survey.numbers > 2,
        first: first[index] ?? "",
      };
    })
    .slice(skip, blankTail ? last : surveys.length);
}

export function listed(columns: readonly Column[]): string {
  const names = columns.slice(0, 12).map(({ name }) => quote(name));
  return columns.length > 12 ? `${names.join(", ")}, … (${columns.length} in all)` : names.join(", ");
}

/**
 * @file How a text is cut into fields, by its first lines: lines before the data ("sep=;", "# …", empty ones), the
 * delimiter, and whether a comma is a decimal comma.
 */
import { numberStyle, splitNumbers, toNumber } from "../numbers";
import { isMissing } from "./cells";
import { DataError, fieldsOf, lines, type Delimiter, type Line } from "./records";
import { findHashes, isPlainRemark, type Hashes } from "./remarks";

export interface Dialect {
  /** Null if each line holds one value. */
  readonly delimiter: Delimiter | null;
  readonly decimalComma: boolean;
  readonly json: boolean;
  /** The line on which the data (or its header) begins. */
  readonly start: number;
  /** The last comment before the data, because NumPy writes the names of the columns there. */
  readonly comment: string | null;
  /** Whether a line after that is a comment. */
  readonly isRemark: (line: string) => boolean;
  /** How many lines were taken as comments although they could be data. */
  readonly passed: number;
}

const SAMPLE_LINES = 40;
/** In this order they win when several would do; the comma is last because it also occurs in words and numbers. */
const MARKS = ["\t", ";", "|", ","] as const;
const DECIMAL_COMMA = /^[-+−]?\d*,\d+([eE][-+]?\d+)?$/;

export function findDialect(text: string): Dialect {
  const hashes = findHashes(text);
  const { sample, comments, told } = head(text, hashes);
  const [first] = sample;
  if (first === undefined) throw new DataError(1, "the file has no data, only lines before it");
  if (/^\s*<[!?a-z]/i.test(first.text))
    throw new DataError(first.number, "this looks like HTML or XML; save the data as text or CSV");
  const json = /^\s*[{[]/.test(first.text);
  const rows = sample.map((line) => line.text).filter((line) => !isPlainRemark(line) || line === first.text);
  const delimiter = json ? null : (told ?? findDelimiter(rows));
  const named = delimiter === null ? null : (comments.at(-1) ?? null);
  const isRemark = remarksAmong(rows, delimiter, hashes);
  return {
    delimiter,
    decimalComma: !json && hasDecimalCommas(rows, delimiter),
    json,
    start: first.number,
    comment: named?.trim().replace(/^#+\s*/, "") ?? null,
    isRemark,
    passed: hashes.passed(named === null ? comments : [...comments.slice(0, -1), "#"], isRemark),
  };
}

interface Head {
  readonly sample: readonly Line[];
  readonly comments: readonly string[];
  readonly told: Delimiter | null;
}

/** The comments before the data, and the first lines of the data. If nothing follows the comments, they are the data. */
function head(text: string, { isRemark }: Hashes): Head {
  const comments: Line[] = [];
  const sample: Line[] = [];
  let told: Delimiter | null = null;
  for (const line of lines(text)) {
    const trimmed = line.text.trim();
    if (sample.length === 0) {
      const sep =
        told === null ? /^"?sep=([,;|\t])"?$/i.exec(trimmed === "sep=" ? line.text : trimmed) : null;
      if (sep) told = sep[1] as Delimiter;
      if (sep || trimmed === "") continue;
      if (isRemark(trimmed)) {
        comments.push(line);
        continue;
      }
    }
    sample.push(line);
    if (sample.length === SAMPLE_LINES) break;
  }
  return sample.length === 0
    ? { sample: comments, comments: [], told }
    : { sample, comments: comments.map((line) => line.text), told };
}

/** A row of a table may begin with #, too: it is no comment if it has as many fields as the other rows. */
function remarksAmong(
  rows: readonly string[],
  delimiter: Delimiter | null,
  { isRemark }: Hashes,
): (line: string) => boolean {
  if (isRemark(rows[0] ?? "")) return () => false;
  if (delimiter === null || delimiter === " ") return isRemark;
  const fields = (line: string) => line.replace(/"[^"]*"/g, '"').split(delimiter).length;
  const usual = new Set(rows.filter((line) => !isRemark(line)).map(fields));
  return (line) => isRemark(line) && (isPlainRemark(line) || !usual.has(fields(line)));
}

function findDelimiter(sample: readonly string[]): Delimiter | null {
  const bare = sample
    .join("\n")
    .replace(/"[^"]*"/g, '"')
    .split("\n");
  const shares = MARKS.map((mark) => ({
    mark,
    share: shareOfUsual(bare.map((line) => line.split(mark).length)),
  }));
  const best = shares.reduce((a, b) => (b.share > a.share ? b : a));
  const mark = best.share >= 0.5 ? best.mark : null;
  return (mark === null || mark === ",") && isSpaced(sample) ? " " : mark;
}

/** The share of the lines that have the most frequent number of fields; lines of a single field do not count. */
function shareOfUsual(counts: readonly number[]): number {
  const many = new Map<number, number>();
  for (const count of counts) if (count > 1) many.set(count, (many.get(count) ?? 0) + 1);
  return Math.max(0, ...many.values()) / counts.length;
}

/**
 * Whether white space separates the fields: of numbers, or of the quoted words that R's write.table prints.
 * Plain words may contain blanks themselves.
 */
function isSpaced(sample: readonly string[]): boolean {
  const [first, ...rest] = sample;
  if (isNumberLine(first) || (rest.length > 0 && rest.every(isNumberLine))) return true;
  return rest.length > 0 && !first.includes(",") && rest.every((line) => /^"[^"]*"\s+\S/.test(line));
}

function isNumberLine(line: string): boolean {
  const style = numberStyle(line);
  if (style.separator !== "space") return false;
  const pieces = splitNumbers(line, style);
  return (
    pieces.length > 1 &&
    pieces.every((piece) => isMissing(piece) || Number.isFinite(toNumber(piece, style.decimalComma)))
  );
}

function hasDecimalCommas(sample: readonly string[], delimiter: Delimiter | null): boolean {
  if (delimiter === ",") return false;
  const fields = sample.flatMap((line) => fieldsOf(line, delimiter));
  return (
    fields.some((field) => DECIMAL_COMMA.test(field)) &&
    !fields.some((field) => field.includes(".") && Number.isFinite(toNumber(field, false)))
  );
}

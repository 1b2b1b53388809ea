/** @file Text → lines, and CSV → records: quoted fields, CRLF, LF or CR; commas, semicolons or tabs. */

export interface Line {
  readonly text: string;
  /** 1-based. */
  readonly number: number;
}

export interface CsvRecord {
  readonly fields: readonly string[];
  /** 1-based line on which the record begins. */
  readonly line: number;
}

export type Delimiter = "," | ";" | "\t";

/** A data problem: thrown inside the parsers with the line it is on, caught once where they are called. */
export class DataError extends Error {
  constructor(line: number, what: string) {
    super(`line ${line}: ${what}`);
  }
}

/** The text without line ends and white space after its last line. */
export function trimTail(text: string): string {
  return text.trimEnd();
}

/** Lines of a text, whatever its line ends. */
export function* lines(text: string): Generator<Line, void, void> {
  const unix = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  let number = 1;
  for (let start = 0; start <= unix.length; number++) {
    const found = unix.indexOf("\n", start);
    const end = found < 0 ? unix.length : found;
    yield { text: unix.slice(start, end), number };
    start = end + 1;
  }
}

/** The delimiter that occurs most often outside quotes in the first line; null when none does. */
export function findDelimiter(firstLine: string): Delimiter | null {
  const bare = firstLine.replace(/"[^"]*"/g, "");
  const counts = ([",", ";", "\t"] as const).map((mark) => ({ mark, count: bare.split(mark).length - 1 }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count > 0 ? best.mark : null;
}

/** Records of a CSV text (RFC 4180); fields are trimmed. An unclosed quote or text after a closing one is an error. */
export function* records(text: string, delimiter: Delimiter): Generator<CsvRecord, void, void> {
  let open: { text: string; line: number } | null = null;
  for (const { text: line, number } of lines(text)) {
    if (open === null && !line.includes('"')) {
      yield { fields: line.split(delimiter).map((field) => field.trim()), line: number };
      continue;
    }
    open = open === null ? { text: line, line: number } : { text: `${open.text}\n${line}`, line: open.line };
    if (open.text.length > MAX_RECORD) break;
    if (quotesAreOpen(line) !== (open.line !== number)) continue;
    yield { fields: quotedFields(open.text, delimiter, open.line), line: open.line };
    open = null;
  }
  if (open !== null) throw new DataError(open.line, 'a quoted field begins but has no closing "');
}

const MAX_RECORD = 100_000;

/** Whether a line with an even number of quotes before it ends inside a quoted field; a doubled quote counts twice. */
function quotesAreOpen(line: string): boolean {
  let open = false;
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) open = !open;
  return open;
}

function quotedFields(text: string, delimiter: Delimiter, line: number): string[] {
  const fields: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const start = skipSpace(text, at, delimiter);
    const field = text[start] === '"' ? quotedField(text, start, line) : plainField(text, at, delimiter);
    fields.push(field.value);
    const end = skipSpace(text, field.end, delimiter);
    if (end < text.length && text[end] !== delimiter)
      throw new DataError(line, `field ${fields.length} goes on after its closing "`);
    at = end + 1;
  }
  return fields;
}

function skipSpace(text: string, at: number, delimiter: Delimiter): number {
  const isSpace = delimiter === "\t" ? /[ ]*/y : /[ \t]*/y;
  isSpace.lastIndex = at;
  isSpace.test(text);
  return isSpace.lastIndex;
}

function plainField(text: string, at: number, delimiter: Delimiter): { value: string; end: number } {
  const found = text.indexOf(delimiter, at);
  const end = found < 0 ? text.length : found;
  return { value: text.slice(at, end).trim(), end };
}

function quotedField(text: string, start: number, line: number): { value: string; end: number } {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"')
      return {
        value: text
          .slice(start + 1, at)
          .replaceAll('""', '"')
          .trim(),
        end: at + 1,
      };
  throw new DataError(line, 'a quoted field begins but has no closing "');
}

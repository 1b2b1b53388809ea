/**
 * @file Splits a text into lines, and these into fields, with or without quotes, between commas, semicolons,
 * tabs, bars or white space.
 */

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

export type Delimiter = "," | ";" | "\t" | "|" | " ";

/** Another way to understand a file, and what the source of the data has to say for that. */
export interface Offer {
  readonly column?: string;
  readonly divide?: true;
  readonly names?: true;
  /** For example "column “mood” (3 classes)". */
  readonly words: string;
}

/** What is wrong with a file, and on which line. Parsers throw it; the function that called them catches it. */
export class DataError extends Error {
  constructor(
    line: number,
    what: string,
    /** Ways to understand the file that would work, for a person to choose from. */
    readonly offers: readonly Offer[] = [],
  ) {
    super(`line ${line}: ${what}`);
  }
}

/** The text without line ends and white space at its end. */
export function trimTail(text: string): string {
  return text.trimEnd();
}

/** The text with "\n" for every line end: files also use \r\n and \r. */
export const withPlainLineEnds = (text: string) =>
  text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;

/** The lines of a text whose line ends are all "\n". */
export function* lines(text: string): Generator<Line, void, void> {
  let number = 1;
  for (let start = 0; start <= text.length; number++) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    yield { text: text.slice(start, end), number };
    start = end + 1;
  }
}

/** The fields of one line, separated by white space if there is no delimiter. */
export function fieldsOf(line: string, delimiter: Delimiter | null): string[] {
  if (delimiter === null) return [unquoted(line.trim())];
  if (delimiter === " ")
    return (line.match(/"[^"]*"|[^\s"]+/g) ?? []).map((field) => unquoted(field.replace(/,$/, "")));
  return line.split(delimiter).map((field) => field.trim());
}

function unquoted(field: string): string {
  return field.length > 1 && field.startsWith('"') && field.endsWith('"') ? field.slice(1, -1).trim() : field;
}

/** How the lines of a text become records. */
export interface Cut {
  readonly delimiter: Delimiter | null;
  /** The line of the first record. */
  readonly start: number;
  /** Whether a line between records is a comment. */
  readonly isRemark: (line: string) => boolean;
}

/** Records from `start` on (RFC 4180); fields are trimmed. An unclosed quote or text after a closing one is an error. */
export function* records(
  text: string,
  { delimiter, start, isRemark }: Cut,
): Generator<CsvRecord, void, void> {
  let open: { text: string; line: number } | null = null;
  for (const { text: line, number } of lines(text)) {
    if (number < start || (open === null && isRemark(line))) continue;
    if (delimiter === null || delimiter === " " || (open === null && !line.includes('"'))) {
      yield { fields: fieldsOf(line, delimiter), line: number };
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

/**
 * Whether a quoted field is still open at the end of a line that begins outside of one. Doubled quotes are
 * quotes within a field.
 */
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

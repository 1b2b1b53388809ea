/** @file JSON Lines as records: each line an object, whose keys name the columns, or an array of numbers. */
import { quote } from "../numbers";
import { DataError, lines, type CsvRecord, type Cut } from "./records";

/** The records of the lines. For objects, a record of their keys comes first. */
export function jsonRecords(
  text: string,
  { start, isRemark }: Cut,
): { records: CsvRecord[]; hasHeader: boolean } {
  const records: CsvRecord[] = [];
  let keys: readonly string[] | null = null;
  for (const { text: line, number } of lines(text)) {
    if (number < start || isRemark(line)) continue;
    const value = parsed(line, number);
    if (number === start && !Array.isArray(value)) {
      keys = Object.keys(value);
      records.push({ fields: keys, line: number });
    }
    records.push({
      fields: keys === null ? list(value, number) : entries(value, keys, number),
      line: number,
    });
  }
  return { records, hasHeader: keys !== null };
}

const LINE_DEMAND = "a file of JSON needs one flat object, or one array of numbers, on each line";

function parsed(line: string, number: number): object {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === "object" && value !== null) return value;
  } catch {
    // Not JSON: refused below.
  }
  throw new DataError(number, `${quote(line)} is no JSON of its own; ${LINE_DEMAND}`);
}

function list(value: object, line: number): string[] {
  if (!Array.isArray(value))
    throw new DataError(line, `it is an object, the first line is an array; ${LINE_DEMAND}`);
  return value.map((entry: unknown, i) => plain(entry, `entry ${i + 1}`, line));
}

function entries(value: object, keys: readonly string[], line: number): string[] {
  const of = new Map<string, unknown>(Object.entries(value));
  return keys.map((key) => {
    if (!of.has(key)) throw new DataError(line, `it has no ${quote(key)}, which the first line has`);
    return plain(of.get(key), quote(key), line);
  });
}

function plain(value: unknown, what: string, line: number): string {
  if (typeof value === "string") return value.trim();
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (value === null) return "null";
  throw new DataError(line, `${what} is no text and no number; ${LINE_DEMAND}`);
}

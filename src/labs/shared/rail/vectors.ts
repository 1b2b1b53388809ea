/** @file Reads texts, vectors and matrices as people type and paste them, or says what is wrong. Pure. */
import { asDecimals, eitherOf, quote, readTyped } from "../../../experiments/numbers";
import type { Check, Problem } from "../../../param/check";
import { writeNumber } from "../../../param/text";
import { formatExactly } from "../../../ui/number";
import type { TextReading } from "../../../ui/TextField";

const refuse = (error: string): TextReading<never> => ({ ok: false, error });

/** The subject of a sentence: "entry 2 is −3: it", "entry 1 of row 2 is 0: it"; for a whole value "it". */
function subjectOf(value: unknown, path: Problem["path"]): string {
  const places = path.filter((place) => typeof place === "number");
  const found = places.reduce((inner: unknown, place) => (Array.isArray(inner) ? inner[place] : null), value);
  const [entry, row] = places.toReversed();
  if (typeof found !== "number" || entry === undefined) return "it";
  return `entry ${entry + 1}${row === undefined ? "" : ` of row ${row + 1}`} is ${formatExactly(found)}: it`;
}

/** A sentence about what is wrong with a value. */
export function sentenceOf({ message, demand, path }: Problem, value?: unknown): string {
  const text = (message ?? `${subjectOf(value, path)} ${demand ?? ""}`).replaceAll(/-(?=\d)/g, "−");
  // Only a letter becomes a capital; a symbol stays as it is.
  return `${text.replace(/^[a-z]/, (first) => first.toUpperCase())}.`;
}

function checked<Value>(check: Check<Value>, value: unknown): TextReading<Value> {
  const result = check(value);
  return result.ok ? result : refuse(sentenceOf(result.problem, value));
}

export const readText =
  (check: Check<string>) =>
  (text: string): TextReading<string> =>
    checked(check, text.trim());

const bareOf = (text: string) => text.trim().replace(/^[([]|[)\]]$/g, "");

/** A sentence about a piece that is no number, with the present value (its first numbers, if it is long) as an example. */
function noNumber(piece: string, now: readonly number[] = []) {
  const example = now.length < 2 ? "0.5, 0.3, 0.2" : writeVector(now.slice(0, 3));
  return refuse(`${quote(piece)} is not a number: type numbers such as ${example}.`);
}

function numbersIn(text: string, now?: readonly number[]): TextReading<number[]> {
  const { pieces, values, asked } = readTyped(bareOf(text));
  const odd = values.findIndex(Number.isNaN);
  if (odd >= 0) return noNumber(pieces[odd] ?? "", now);
  return asked === null ? { ok: true, value: values } : refuse(asked);
}

/** @param now the present vector */
export const readVector =
  (check: Check<number[]>, now: readonly number[]) =>
  (text: string): TextReading<number[]> => {
    const numbers = numbersIn(text, now);
    const decimals = asDecimals(bareOf(text));
    const reading = numbers.ok ? checked(check, numbers.value) : numbers;
    return reading.ok && decimals !== null && check(decimals).ok
      ? refuse(eitherOf(text, decimals, reading.value))
      : reading;
  };

/**
 * Reads rows, one on each line, or on one line between semicolons or tildes.
 * @param now the present matrix
 */
export const readMatrix =
  (check: Check<number[][]>, now: readonly (readonly number[])[]) =>
  (text: string): TextReading<number[][]> => {
    const lines = text.trim().split(/[\n~]/);
    const rows = (lines.length > 1 ? lines : text.trim().split(";")).filter((line) => line.trim() !== "");
    const matrix: number[][] = [];
    for (const row of rows) {
      const numbers = numbersIn(row, now[0]);
      if (!numbers.ok) return numbers;
      matrix.push(numbers.value);
    }
    return checked(check, matrix);
  };

export const writeVector = (values: readonly number[]): string => values.map(writeNumber).join(", ");
export const writeMatrix = (rows: readonly (readonly number[])[]): string => rows.map(writeVector).join("\n");

/** @file Vectors and matrices as people type and paste them, and why a text is none. Pure. */
import { numberStyle, quote, splitNumbers, toNumber } from "../../../experiments/numbers";
import type { Check, Problem } from "../../../param/check";
import { writeNumber } from "../../../param/text";
import type { TextReading } from "../../../ui/TextField";

const refuse = (error: string): TextReading<never> => ({ ok: false, error });

/** What is wrong, as a sentence. */
export function sentenceOf({ message, demand, path }: Problem): string {
  const place = path.at(-1);
  const text = message ?? `${typeof place === "number" ? `entry ${place + 1}` : "it"} ${demand ?? ""}`;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function checked<Value>(check: Check<Value>, value: unknown): TextReading<Value> {
  const result = check(value);
  return result.ok ? result : refuse(sentenceOf(result.problem));
}

/** The numbers of a text; a piece that is none, as it was typed. */
function numbersIn(text: string): number[] | string {
  const style = numberStyle(text);
  const pieces = splitNumbers(text.trim().replace(/^[([]|[)\]]$/g, ""), style);
  const numbers = pieces.map((piece) => toNumber(piece, style.decimalComma));
  const odd = numbers.findIndex(Number.isNaN);
  return odd < 0 ? numbers : (pieces[odd] ?? "");
}

const noNumber = (piece: string) =>
  refuse(`${quote(piece)} is not a number: type numbers such as 0.5, 0.3, 0.2.`);

export const readVector =
  (check: Check<number[]>) =>
  (text: string): TextReading<number[]> => {
    const numbers = numbersIn(text);
    return typeof numbers === "string" ? noNumber(numbers) : checked(check, numbers);
  };

/** Rows are lines; on one line, what stands between semicolons or tildes. */
export const readMatrix =
  (check: Check<number[][]>) =>
  (text: string): TextReading<number[][]> => {
    const lines = text.trim().split(/[\n~]/);
    const rows = (lines.length > 1 ? lines : text.trim().split(";")).filter((line) => line.trim() !== "");
    const matrix: number[][] = [];
    for (const row of rows) {
      const numbers = numbersIn(row);
      if (typeof numbers === "string") return noNumber(numbers);
      matrix.push(numbers);
    }
    return checked(check, matrix);
  };

export const writeVector = (values: readonly number[]): string => values.map(writeNumber).join(", ");
export const writeMatrix = (rows: readonly (readonly number[])[]): string => rows.map(writeVector).join("\n");

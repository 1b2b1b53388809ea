/** @file One field of a file: a number, a mark for a missing number, a date, or a word. */
import { toNumber } from "../numbers";

const MISSING_CELL = /^(nan|na|n\/a|null|[+-]?inf(inity)?)$/i;
const DATE =
  /^\d{4}-\d{1,2}(-\d{1,2})?([T ].*)?$|^\d{1,4}[/.]\d{1,2}[/.]\d{1,4}([T ].*)?$|^\d{1,2}:\d{2}(:\d{2})?(\.\d+)?$/;

/** The number in a field, also of the form "33.3%"; NaN if it holds none. */
export function fieldNumber(field: string, decimalComma: boolean): number {
  return field.endsWith("%")
    ? toNumber(field.slice(0, -1), decimalComma) / 100
    : toNumber(field, decimalComma);
}

/** Whether a field holds one of the words that programs write for a missing number. An empty field does not. */
export const isMissing = (field: string) => MISSING_CELL.test(field);

export const isDate = (field: string) => DATE.test(field);

/** How many decimals a number is printed with: 2 for "0.33", "3.3e-1" and "33%". */
export function decimalsOf(field: string, decimalComma: boolean): number {
  const power = field.search(/[eE]/);
  const exponent = power < 0 ? 0 : Number(field.slice(power + 1));
  const digits = (power < 0 ? field : field.slice(0, power)).replace(/%$/, "").trim();
  const point = digits.indexOf(decimalComma ? "," : ".");
  const printed = point < 0 ? 0 : digits.length - point - 1;
  return Math.max(0, printed - exponent + (field.endsWith("%") ? 2 : 0));
}

/** Whether "1,234" could also mean 1234. */
export const isThousands = (field: string) => /^[1-9]\d{0,2}(,\d{3})+$/.test(field);

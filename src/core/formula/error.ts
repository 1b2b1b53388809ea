/** @file The error for a text that is no formula of a potential. */

/** Its message is a sentence for the person who typed the formula. */
export class FormulaError extends RangeError {}

/** Six digits, with a minus sign; large ones by their exponent. */
export function sayNumber(value: number): string {
  const size = Math.abs(value);
  const text = size >= 1e6 && size < Infinity ? value.toExponential(5) : String(Number(value.toPrecision(6)));
  return text
    .replace(/\.?0*e\+?/u, "e")
    .replace(/^-/u, "−")
    .replace("Infinity", "∞");
}

/** At most 24 characters of the text, so that a sentence stays short. */
export const quote = (text: string): string => `“${text.length > 24 ? `${text.slice(0, 23)}…` : text}”`;

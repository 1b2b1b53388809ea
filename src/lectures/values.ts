/** @file Numbers in texts: `{{source}}` and `{{source|format}}` are taken from a run and written for people. */
import { formatNumber, numberParts, trueMinus } from "../ui/number";

export interface Value {
  /** The name of a run; null for the run of the first figure. */
  readonly run: string | null;
  readonly path: readonly string[];
  readonly format: Format;
  /** The text as it was written. */
  readonly text: string;
}

export interface Format {
  /** The number of significant digits; 3 by default. */
  readonly digits: number;
  readonly percent: boolean;
  /** The words if there is no value; null if the author gives none. */
  readonly otherwise: string | null;
}

/** For example `{{low:rules.1.recoveredIn|or never}}`. */
export const VALUE = /\{\{\s*(?:[a-z][\w-]*:)?[a-zA-Z][\w-]*(?:\.[\w-]+)*\s*(?:\|[^{}|]+)*\}\}/;
/** The same without braces and format. */
export const SOURCE = /^(?:[a-z][\w-]*:)?[a-zA-Z][\w-]*(?:\.[\w-]+)*$/;

const USUAL_FORMAT: Format = { digits: 3, percent: false, otherwise: null };

function readFormat(format: Format, word: string): Format {
  if (/^\d{1,2}$/.test(word)) return { ...format, digits: Math.min(17, Math.max(1, Number(word))) };
  if (word === "percent") return { ...format, percent: true };
  return word.startsWith("or ") ? { ...format, otherwise: word.slice(3) } : format;
}

/** The words after a bar that mean nothing. */
export const strangersIn = (text: string): readonly string[] =>
  bare(text)
    .slice(1)
    .filter((word) => !/^(\d{1,2}|percent|or .+)$/.test(word));

const bare = (text: string) =>
  text
    .replace(/^\{\{|\}\}$/g, "")
    .split("|")
    .map((word) => word.trim());

/** What a `{{…}}`, or a source alone, asks for. */
export function readValue(text: string): Value {
  const [source = "", ...words] = bare(text);
  const colon = source.indexOf(":");
  return {
    run: colon < 0 ? null : source.slice(0, colon),
    path: source.slice(colon + 1).split("."),
    format: words.reduce(readFormat, USUAL_FORMAT),
    text,
  };
}

/** The value at the end of a path; undefined if there is none. Own properties only. */
export const valueAtPath = (from: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (at, key) =>
      typeof at === "object" && at !== null && Object.hasOwn(at, key)
        ? (at as Record<string, unknown>)[key]
        : undefined,
    from,
  );

/** A number, which files may also write as a word ("Infinity"). */
export const numberOf = (value: unknown): number | null => {
  if (typeof value === "number") return value;
  return value === "Infinity" ? Infinity : value === "-Infinity" ? -Infinity : null;
};

/** A value as it reads in a sentence; null if there is nothing to say. */
export function sayValue(value: unknown, format: Format): string | null {
  const { digits, percent, otherwise } = format;
  const number = numberOf(value);
  if (number !== null)
    return percent ? `${formatNumber(number * 100, digits)}\u00a0%` : formatNumber(number, digits);
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) {
    const parts = value.map((each) => sayValue(each, format));
    return parts.includes(null) ? null : `(${parts.join(", ")})`;
  }
  return value === null || value === undefined ? otherwise : null;
}

/** A value as it reads in a formula. */
export function texValue(value: unknown, format: Format): string | null {
  const number = numberOf(value);
  if (number === null) {
    const said = sayValue(value, format);
    return said === null ? null : String.raw`\text{${said.replace(/[\\{}$%#&_^~]/g, " ")}}`;
  }
  const { mantissa, exponent } = numberParts(format.percent ? number * 100 : number, format.digits);
  const plain = mantissa.replace("∞", String.raw`\infty `).replaceAll(trueMinus("-"), "-");
  const size = exponent === null ? plain : String.raw`${plain} \times 10^{${exponent}}`;
  return format.percent ? String.raw`${size}\,\%` : size;
}

/** A formula with its numbers filled in; null while one is missing. */
export function fillFormula(tex: string, valueOf: (value: Value) => unknown): string | null {
  let whole = true;
  const filled = tex.replace(new RegExp(VALUE.source, "g"), (text) => {
    const value = readValue(text);
    const said = texValue(valueOf(value), value.format);
    if (said === null) whole = false;
    return said ?? "";
  });
  return whole ? filled : null;
}

/** The numbers in a formula. */
export const valuesIn = (tex: string): readonly Value[] =>
  [...tex.matchAll(new RegExp(VALUE.source, "g"))].map(([text]) => readValue(text));

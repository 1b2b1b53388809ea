/** @file Numbers in words: `{{source}}` and `{{source|format}}`, taken out of a run and written as people read them. */
import { formatNumber, numberParts, trueMinus } from "../ui/number";

export interface Value {
  /** The name of a run; null: the first figure's. */
  readonly run: string | null;
  readonly path: readonly string[];
  readonly format: Format;
  /** As it was written. */
  readonly text: string;
}

export interface Format {
  /** Significant digits; 3 where nobody said. */
  readonly digits: number;
  readonly percent: boolean;
  /** What stands where there is nothing; null where nobody said. */
  readonly otherwise: string | null;
}

/** `{{low:rules.1.recoveredIn|or never}}` */
export const VALUE = /\{\{\s*(?:[a-z][\w-]*:)?[a-zA-Z][\w-]*(?:\.[\w-]+)*\s*(?:\|[^{}|]+)*\}\}/;
/** The same without braces and format. */
export const SOURCE = /^(?:[a-z][\w-]*:)?[a-zA-Z][\w-]*(?:\.[\w-]+)*$/;

const USUAL: Format = { digits: 3, percent: false, otherwise: null };

function readFormat(format: Format, word: string): Format {
  if (/^\d{1,2}$/.test(word)) return { ...format, digits: Math.min(17, Math.max(1, Number(word))) };
  if (word === "percent") return { ...format, percent: true };
  return word.startsWith("or ") ? { ...format, otherwise: word.slice(3) } : format;
}

/** Words after a bar that mean nothing. */
export const strangersIn = (text: string): readonly string[] =>
  bare(text)
    .slice(1)
    .filter((word) => !/^(\d{1,2}|percent|or .+)$/.test(word));

const bare = (text: string) =>
  text
    .replace(/^\{\{|\}\}$/g, "")
    .split("|")
    .map((word) => word.trim());

/** What `{{…}}`, or a source alone, asks for. */
export function readValue(text: string): Value {
  const [source = "", ...words] = bare(text);
  const colon = source.indexOf(":");
  return {
    run: colon < 0 ? null : source.slice(0, colon),
    path: source.slice(colon + 1).split("."),
    format: words.reduce(readFormat, USUAL),
    text,
  };
}

/** What lies at the end of a path; undefined where nothing does. Own properties only. */
export const valueAtPath = (from: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (at, key) =>
      typeof at === "object" && at !== null && Object.hasOwn(at, key)
        ? (at as Record<string, unknown>)[key]
        : undefined,
    from,
  );

/** A number that files spell as a word, too. */
export const numberOf = (value: unknown): number | null => {
  if (typeof value === "number") return value;
  return value === "Infinity" ? Infinity : value === "-Infinity" ? -Infinity : null;
};

/** As it stands in a sentence; null where there is nothing to say. */
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

/** As it stands in a formula. */
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

/** A formula with its numbers in it; null while one of them is not there. */
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

/** The numbers that a formula has in it. */
export const valuesIn = (tex: string): readonly Value[] =>
  [...tex.matchAll(new RegExp(VALUE.source, "g"))].map(([text]) => readValue(text));

/** @file Values as link text: numbers, lists, percent-encoding, and how a bad value is quoted. */

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const LONGEST_QUOTE = 48;

/** The number a text spells, or the text itself when it spells none. Never −0: links cannot tell it from 0. */
export function readNumber(text: string): number | string {
  const trimmed = text.trim();
  return DECIMAL.test(trimmed) ? Number(trimmed) + 0 : text;
}

/** Shortest decimal that reads back as the same double (1e-6, 600); without the `+` that programs turn into a space. */
export function writeNumber(x: number): string {
  const plain = String(x + 0);
  const short = Math.abs(x) < 1e-3 ? x.toExponential() : plain;
  return (short.length < plain.length ? short : plain).replace("e+", "e");
}

/** Entries between commas: numbers where they spell one, else the text; no text is the empty list. */
export function readList(text: string): (number | string)[] {
  return text === "" ? [] : text.split(",").map(readNumber);
}

export function writeList(values: readonly number[]): string {
  return values.map(writeNumber).join(",");
}

/** A half of a surrogate pair cannot be percent-encoded; it becomes U+FFFD. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}

/** The text behind percent-encoding, or null when the encoding is broken. */
export function readPercent(text: string): string | null {
  try {
    return wellFormed(decodeURIComponent(text));
  } catch {
    return null;
  }
}

/** Percent-encodes all but what reads well and survives shells, Markdown and chat: letters, digits, `-_.~,:`. */
export function writePercent(text: string): string {
  return encodeURIComponent(wellFormed(text))
    .replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%2C/g, ",")
    .replace(/%3A/g, ":");
}

/** A value as it is shown inside a sentence: short, on one line. */
export function quote(value: unknown): string {
  const text = JSON.stringify(typeof value === "string" ? wellFormed(value) : value) ?? String(value);
  const flat = typeof value === "number" ? String(value) : text;
  if (flat.length <= LONGEST_QUOTE) return flat;
  const close = /["}\]]$/.exec(flat)?.[0] ?? "";
  return `${wellFormed(flat.slice(0, LONGEST_QUOTE - 1 - close.length))}…${close}`;
}

/** @file Values as link text: numbers, lists, percent-encoding, and how a bad value is quoted. */

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const LONGEST_QUOTE = 48;

/** The number in a text, or the text itself if it is none. Never −0, since links cannot tell it from 0. */
export function readNumber(text: string): number | string {
  const trimmed = text.trim();
  return DECIMAL.test(trimmed) ? Number(trimmed) + 0 : text;
}

/** The shortest decimal that reads back as the same double (1e-6, 600), without `+`, which some programs turn into a space. */
export function writeNumber(x: number): string {
  const plain = String(x + 0);
  const short = Math.abs(x) < 1e-3 ? x.toExponential() : plain;
  return (short.length < plain.length ? short : plain).replace("e+", "e");
}

/** The entries between commas: numbers where possible, otherwise texts. An empty text is the empty list. */
export function readList(text: string): (number | string)[] {
  return text === "" ? [] : text.split(",").map(readNumber);
}

export function writeList(values: readonly number[]): string {
  return values.map(writeNumber).join(",");
}

/** Replaces lone halves of surrogate pairs, which cannot be percent-encoded, by U+FFFD. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}

/** Decodes percent-encoding; null when it is broken. */
export function readPercent(text: string): string | null {
  try {
    return wellFormed(decodeURIComponent(text));
  } catch {
    return null;
  }
}

/**
 * Percent-encodes a text, except for characters that read well and survive shells, Markdown and chats:
 * letters, digits, `-_.~,:`.
 */
export function writePercent(text: string): string {
  return encodeURIComponent(wellFormed(text))
    .replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%2C/g, ",")
    .replace(/%3A/g, ":");
}

/** A value as it is quoted in a sentence: short and on one line. */
export function quote(value: unknown): string {
  const text = JSON.stringify(typeof value === "string" ? wellFormed(value) : value) ?? String(value);
  const flat = typeof value === "number" ? String(value) : text;
  if (flat.length <= LONGEST_QUOTE) return flat;
  const close = /["}\]]$/.exec(flat)?.[0] ?? "";
  return `${wellFormed(flat.slice(0, LONGEST_QUOTE - 1 - close.length))}…${close}`;
}

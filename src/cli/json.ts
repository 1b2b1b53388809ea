/** @file Writes JSON: numbers that JSON does not know as words ("Infinity"), typed arrays as lists. */
import { entryAt } from "../core/entry";

const PIECE_LENGTH = 4096;

const word = (x: number): number | string => (Number.isFinite(x) ? x : String(x));

/** Readable JSON of a small value: one entry on each line, lists of plain values on a single one. */
export function prettyJson(value: unknown, indent = ""): string {
  if (typeof value === "number") return JSON.stringify(word(value));
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    const parts = value.map((inner) => prettyJson(inner, deeper));
    const isPlain = value.every((inner) => typeof inner !== "object");
    return isPlain ? `[${parts.join(", ")}]` : block("[", parts, "]", indent);
  }
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return block(
    "{",
    entries.map(([key, inner]) => `${JSON.stringify(key)}: ${prettyJson(inner, deeper)}`),
    "}",
    indent,
  );
}

function block(open: string, parts: readonly string[], close: string, indent: string): string {
  return parts.length === 0
    ? open + close
    : `${open}\n${parts.map((part) => `${indent}  ${part}`).join(",\n")}\n${indent}${close}`;
}

function isNumbers(value: unknown): value is ArrayLike<number> {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}

function* numbers(values: ArrayLike<number>): Generator<string> {
  for (let from = 0; from < values.length; from += PIECE_LENGTH) {
    const piece: string[] = [];
    for (let i = from; i < Math.min(values.length, from + PIECE_LENGTH); i += 1)
      piece.push(JSON.stringify(word(entryAt(values, i))));
    yield (from === 0 ? "" : ",") + piece.join(",");
  }
}

/** Compact JSON in pieces of at most about 100 kB, so that a long trace is never a single string. */
export function* streamJson(value: unknown): Generator<string> {
  if (typeof value === "number") yield JSON.stringify(word(value));
  else if (isNumbers(value)) {
    yield "[";
    yield* numbers(value);
    yield "]";
  } else if (Array.isArray(value)) yield* list(value);
  else if (typeof value === "object" && value !== null) yield* record(value);
  else yield JSON.stringify(value ?? null);
}

function* list(values: readonly unknown[]): Generator<string> {
  yield "[";
  for (const [i, value] of values.entries()) {
    if (i > 0) yield ",";
    yield* streamJson(value);
  }
  yield "]";
}

function* record(value: object): Generator<string> {
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  yield "{";
  for (const [i, [key, inner]] of entries.entries()) {
    yield `${i > 0 ? "," : ""}${JSON.stringify(key)}:`;
    yield* streamJson(inner);
  }
  yield "}";
}

/** @file The words of a formula: numbers, names, signs. */
import { FormulaError, quote } from "./error";

export interface Token {
  readonly kind: "number" | "name" | "sign" | "end";
  readonly text: string;
  /** Index of its first character. */
  readonly at: number;
}

const MAX_LENGTH = 200;
/** Engines may ignore the digits after this many. */
const MAX_DIGITS = 20;

/** Signs that keyboards and pages use in place of the plain ones. */
const SAME_SIGNS = new Map([
  ["−", "-"],
  ["·", "*"],
  ["×", "*"],
  ["÷", "/"],
]);

const WORD = /\s+|(\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)|([A-Za-z_$][\w$]*)|([-+*/^()−·×÷])/uy;

/**
 * The words of a text, closed by one of kind "end".
 *
 * @throws FormulaError naming the character that cannot be read
 */
export function tokensOf(text: string): Token[] {
  if (text.length > MAX_LENGTH)
    throw new FormulaError(`This formula has ${text.length} characters: at most ${MAX_LENGTH} can be read.`);
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    WORD.lastIndex = at;
    const match = WORD.exec(text);
    if (match === null) throw unreadable(text, at);
    const [all, number, name, sign] = match;
    if (number !== undefined) tokens.push({ kind: "number", text: checkNumber(number, at), at });
    else if (name !== undefined) tokens.push({ kind: "name", text: name, at });
    else if (sign !== undefined) tokens.push({ kind: "sign", text: SAME_SIGNS.get(sign) ?? sign, at });
    at += all.length;
  }
  tokens.push({ kind: "end", text: "", at });
  return tokens;
}

function unreadable(text: string, at: number): FormulaError {
  const code = text.codePointAt(at) ?? 0;
  const sign = String.fromCodePoint(code);
  if (sign === ",")
    return new FormulaError(`The comma at place ${at + 1} cannot be read: write 0.5, with a point.`);
  if (sign === "=" || sign === "|")
    return new FormulaError(`“${sign}” at place ${at + 1} cannot be read: type φ alone, as in x*ln(x).`);
  const shown = code < 32 || (code > 126 && code < 161) ? "A character" : `“${sign}”`;
  const name = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  return new FormulaError(
    `${shown} (${name}) at place ${at + 1} cannot be read: use digits, x, + - * / ^ ( ) and plain letters.`,
  );
}

function checkNumber(text: string, at: number): string {
  const digits = text
    .replace(/[eE].*/u, "")
    .replace(".", "")
    .replace(/^0+/u, "");
  const value = Number(text);
  const problem =
    digits.length > MAX_DIGITS
      ? `has more than ${MAX_DIGITS} digits`
      : value === Infinity
        ? "is too large"
        : value === 0 && /[1-9]/u.test(digits)
          ? "is too small"
          : null;
  if (problem !== null) throw new FormulaError(`The number ${quote(text)} at place ${at + 1} ${problem}.`);
  return text;
}

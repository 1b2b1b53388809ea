/** @file Numbers as people read them: true minus, significant digits, powers of ten. */
import { exp, log } from "../core/elementary";

const MINUS = "−";
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** `-12` → `−12`. */
export const trueMinus = (text: string): string => text.replaceAll("-", MINUS);

/** An integer in superscript characters: `-3` → `⁻³`. */
export function superscript(integer: number): string {
  const digits = Array.from(String(Math.abs(integer)), (digit) => SUPERSCRIPTS[Number(digit)] ?? "");
  return (integer < 0 ? "⁻" : "") + digits.join("");
}

/** A number times a positive factor, as often as there are steps, to three digits: the same in every engine. */
export const grown = (value: number, factor: number, steps: number): number =>
  Number((value * exp(steps * log(factor))).toPrecision(3));

/** A finite number as mantissa and power of ten; `exponent` is null where plain digits read better. */
export interface NumberParts {
  readonly mantissa: string;
  readonly exponent: number | null;
}

/** The power of ten at or below a positive number, exactly. */
export const decade = (value: number): number => Number(value.toExponential().split("e")[1]);

const isShort = (value: number, rounded: string) =>
  Math.abs(Number(rounded) - value) <= 1e-13 * Math.abs(value);

/** At most `digits` significant digits; zeros at the end stay only where they say "rounded to". */
function significant(value: number, digits: number): string {
  const rounded = value.toPrecision(digits);
  if (!rounded.includes(".") || !isShort(value, rounded)) return rounded;
  return rounded.replace(/\.?0+$/, "");
}

function scientific(value: number, digits: number): NumberParts {
  const [mantissa = "", exponent = "0"] = value.toExponential(Math.max(0, digits - 1)).split("e");
  const short = mantissa.includes(".") ? mantissa.replace(/\.?0+$/, "") : mantissa;
  const exact = isShort(value, `${short}e${exponent}`);
  return { mantissa: trueMinus(exact ? short : mantissa), exponent: Number(exponent) };
}

/** Splits a number for display: plain between 1e-4 and 1e6, else mantissa × 10^exponent. */
export function numberParts(value: number, digits = 3): NumberParts {
  if (value === 0) return { mantissa: "0", exponent: null };
  if (!Number.isFinite(value)) return { mantissa: formatSpecial(value), exponent: null };
  const size = Math.abs(value);
  if (size < 1e-4 || size >= 1e6) return scientific(value, digits);
  const plain = size >= Number(`1e${digits}`) ? String(Math.round(value)) : significant(value, digits);
  return { mantissa: trueMinus(plain), exponent: null };
}

function formatSpecial(value: number): string {
  if (Number.isNaN(value)) return "undefined";
  return value > 0 ? "∞" : `${MINUS}∞`;
}

/** A number for reading: `0.0900`, `−1.16`, `2.3 × 10⁻⁷`, `∞`. The full value is what copying gives. */
export function formatNumber(value: number, digits = 3): string {
  const { mantissa, exponent } = numberParts(value, digits);
  return exponent === null ? mantissa : `${mantissa} × 10${superscript(exponent)}`;
}

/** The digits that tell a number from every other one. */
const ALL_DIGITS = 17;

/** As `formatNumber`, with as many digits as the number has: what somebody typed is told as it was. */
export function formatExactly(value: number): string {
  let digits = 3;
  while (digits < ALL_DIGITS && Number(value.toPrecision(digits)) !== value) digits++;
  return formatNumber(value, digits);
}

/** Exactly what is needed to type the number again: the shortest decimal that rounds to it. */
export const fullPrecision = (value: number): string => String(value);

/** Any space that people put between digits; JavaScript's `\s` holds the narrow ones. */
const GROUP_MARK = String.raw`[\s'’_]`;
const HEAD = String.raw`^([+-]?[1-9]\d{0,2})`;
const BY_MARKS = new RegExp(String.raw`${HEAD}((?:${GROUP_MARK}\d{3})+)(?=$|[.,e])`, "i");
const BY_COMMAS = new RegExp(String.raw`${HEAD}((?:,\d{3})+)(?=\.|$)`);
const BY_POINTS = new RegExp(String.raw`${HEAD}((?:\.\d{3})+)(?=,|$)`);
/** Three digits, or noughts alone, after a mark; before a power or a percent sign, too. */
const EITHER_NOTATION = /^[+-]?[1-9](?:\d{0,2},\d{3}|[\d\s'’_]*[.,]0{3,})(?=$|\s*[e%×·*])/i;

const plainOf = (text: string) =>
  text
    .trim()
    .replaceAll(MINUS, "-")
    .replace(/^([+-])\s+/, "$1");

/** Without marks between groups of three digits, where they can be nothing else; then with a decimal point. */
function ungrouped(text: string): string {
  const bare = (groups: RegExp) =>
    text.replace(groups, (_, head: string, tail: string) => head + tail.replaceAll(/\D/g, ""));
  if (BY_MARKS.test(text)) return bare(BY_MARKS).replace(",", ".");
  const commas = text.split(",").length - 1;
  const points = text.split(".").length - 1;
  if (BY_COMMAS.test(text) && (commas > 1 || points === 1)) return bare(BY_COMMAS);
  if (BY_POINTS.test(text) && (points > 1 || commas === 1)) return bare(BY_POINTS).replace(",", ".");
  return text.replace(",", ".");
}

/** What a text says with its mark between thousands and with its decimal mark, where it can mean both; else null. */
export function twoReadings(
  text: string,
  whole = false,
): readonly [thousands: string, decimal: string] | null {
  const plain = plainOf(text);
  const [both = ""] = EITHER_NOTATION.exec(plain) ?? [];
  if (both === "" || (!whole && both.includes("."))) return null;
  const rest = plain.slice(both.length);
  const [before = "", after = ""] = both.replaceAll(/[\s'’_]/g, "").split(/[.,]/);
  return [before + after + rest, Number(`${before}.${after}`) + rest];
}

/**
 * Understands `0.25`, `0,25`, `1e-3`, `−2`, `1.4 × 10⁻⁵`, `25 %`, `1 000`, `1'000`, `1_000`, `1,234.5`; NaN for
 * anything else, and for `20,000`, which can mean two numbers.
 */
export function parseNumber(text: string): number {
  if (twoReadings(text) !== null) return Number.NaN;
  const power = /\s*[×·*]\s*10\s*\^?\s*([⁻⁺⁰¹²³⁴-⁹]+|[-+]\d+|(?<=\^\s*)\d+)$/u;
  const plain = plainOf(text)
    .replace(power, (_, exponent: string) => `e${fromSuperscript(exponent)}`)
    .replace(/\s+%$/, "%");
  const percent = plain.endsWith("%");
  const digits = ungrouped(percent ? plain.slice(0, -1) : plain);
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(digits)) return Number.NaN;
  return percent ? Number(digits) / 100 : Number(digits);
}

/** A share of 1 such that beliefs near either end stay apart: `0.3200`, `1 − 2 × 10⁻⁶`. */
export function formatShare(share: number, rest = 1 - share): string {
  return rest > 0 && rest < 1e-3 ? `1 ${MINUS} ${formatNumber(rest)}` : formatNumber(share, 4);
}

function fromSuperscript(text: string): string {
  const signs: Readonly<Record<string, string>> = { "⁻": "-", "⁺": "+" };
  return Array.from(text, (char) => signs[char] ?? superscriptDigit(char)).join("");
}

function superscriptDigit(char: string): string {
  const index = SUPERSCRIPTS.indexOf(char);
  return index < 0 ? char : String(index);
}

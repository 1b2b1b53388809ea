/** @file Numbers as people read them: true minus, significant digits, powers of ten. */

const MINUS = "−";
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** `-12` → `−12`. */
export const trueMinus = (text: string): string => text.replaceAll("-", MINUS);

/** An integer in superscript characters: `-3` → `⁻³`. */
export function superscript(integer: number): string {
  const digits = Array.from(String(Math.abs(integer)), (digit) => SUPERSCRIPTS[Number(digit)] ?? "");
  return (integer < 0 ? "⁻" : "") + digits.join("");
}

/** A finite number as mantissa and power of ten; `exponent` is null where plain digits read better. */
export interface NumberParts {
  readonly mantissa: string;
  readonly exponent: number | null;
}

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
  const plain = size >= 10 ** digits ? String(Math.round(value)) : significant(value, digits);
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

/** Exactly what is needed to type the number again: the shortest decimal that rounds to it. */
export const fullPrecision = (value: number): string => String(value);

/** Understands `0.25`, `0,25`, `1e-3`, `−2`, `1.4 × 10⁻⁵`, `25 %`; NaN for anything else. */
export function parseNumber(text: string): number {
  const power = /[×·*]\s*10\s*\^?\s*([⁻⁺⁰¹²³⁴-⁹]+|[-−+]?\d+)$/u;
  const plain = text
    .trim()
    .replace(power, (_, exponent: string) => `e${fromSuperscript(exponent)}`)
    .replaceAll(MINUS, "-")
    .replace(",", ".")
    .replaceAll(/\s/g, "");
  const percent = plain.endsWith("%");
  const digits = percent ? plain.slice(0, -1) : plain;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(digits)) return Number.NaN;
  return percent ? Number(digits) / 100 : Number(digits);
}

function fromSuperscript(text: string): string {
  const signs: Readonly<Record<string, string>> = { "⁻": "-", [MINUS]: "-", "⁺": "+" };
  return Array.from(text, (char) => signs[char] ?? superscriptDigit(char)).join("");
}

function superscriptDigit(char: string): string {
  const index = SUPERSCRIPTS.indexOf(char);
  return index < 0 ? char : String(index);
}

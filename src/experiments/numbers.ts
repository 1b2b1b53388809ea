/**
 * @file Numbers as people type and paste them: decimal point or comma, separated by commas, semicolons or
 * white space.
 *
 * How a comma is read (the one ambiguity there is):
 * - a semicolon anywhere: semicolons separate, every comma is a decimal comma ("0,3; 0,7");
 * - white space between the numbers, no point anywhere, and a comma inside a number ("0,3 0,7", "0,3, 0,7"):
 * a decimal comma;
 * - in all other cases commas separate ("0.3, 0.7", "0.3,0.7", "1,2" = 1 and 2). When a person types numbers
 * that could also mean something else, the app asks: "1,000 2,000" (thousands), "0,3,0,7" (decimals).
 */

export type Parsed<Value> = ({ readonly ok: true } & Value) | { readonly ok: false; readonly error: string };

/** How the numbers of a line are separated, decided once for the whole text. */
export interface NumberStyle {
  readonly separator: ";" | "," | "space";
  readonly decimalComma: boolean;
}

const INNER_COMMA = /\d,\d/;

/** The style that the rules above give for this text. */
export function numberStyle(text: string): NumberStyle {
  if (text.includes(";")) return { separator: ";", decimalComma: !text.includes(".") };
  if (!text.includes(",")) return { separator: "space", decimalComma: false };
  const spaced = text.trim().split(/,?\s+/);
  const inner = spaced.length > 1 && !text.includes(".") && spaced.some((part) => INNER_COMMA.test(part));
  const single = spaced.every((part) => part.split(",").length <= 2);
  return inner && single
    ? { separator: "space", decimalComma: true }
    : { separator: ",", decimalComma: false };
}

/** Cuts a text into pieces that should be numbers. Empty pieces are kept, except one after a last separator. */
export function splitNumbers(text: string, style: NumberStyle): string[] {
  const trimmed = text.trim();
  if (trimmed === "") return [];
  const parts = style.separator === "space" ? trimmed.split(/,?\s+/) : trimmed.split(style.separator);
  if (parts.length > 1 && (parts.at(-1) ?? "").trim() === "") parts.pop();
  return parts;
}

/** The number in a piece of text, or NaN. It may have an exponent and a typographic minus. */
export function toNumber(piece: string, decimalComma: boolean): number {
  let text = piece.trim();
  if (decimalComma) text = text.replace(",", ".");
  if (text.charCodeAt(0) === 0x2212) text = `-${text.slice(1)}`;
  return isDecimal(text) ? Number(text) : NaN;
}

const GROUPED_NUMBER = /^[-+−]?[1-9]\d{0,2},\d{3}$/;
/** A number that starts with a zero, like the "000" of a thousand. */
const AFTER_ZERO = /^[-+−]?0\d/;

/**
 * The pieces of a typed text, their numbers (NaN if a piece is none), and a question if the text could also
 * mean something else.
 */
export function readTyped(text: string) {
  const style = numberStyle(text);
  const pieces = splitNumbers(text, style);
  const values = pieces.map((piece) =>
    AFTER_ZERO.test(piece.trim()) ? NaN : toNumber(piece, style.decimalComma),
  );
  const commas = style.decimalComma ? pieces.filter((piece) => piece.includes(",")) : [];
  const [grouped = ""] = commas.every((piece) => GROUPED_NUMBER.test(piece.trim())) ? commas : [];
  const [thousands, decimal] = [grouped.replace(",", ""), grouped].map((piece) => toNumber(piece, true));
  const asked = grouped === "" ? null : eitherOf(grouped, [thousands], [decimal]);
  return { pieces, values, asked };
}

const PAIRED_PIECES = [/^[-+−]?\d+$/, /^\d+$/];

/**
 * The numbers of "0,3,0,7" as 0.3 and 0.7, or of "1,5" as 1.5: what commas without blanks could also mean;
 * null if they cannot.
 */
export function asDecimals(text: string): number[] | null {
  const pieces = text.trim().split(",");
  const isPaired = pieces.length % 2 === 0 && pieces.every((piece, i) => PAIRED_PIECES[i % 2]?.test(piece));
  if (!isPaired || (pieces.length > 2 && pieces.some((piece, i) => i % 2 === 0 && piece !== "0")))
    return null;
  return pieces.flatMap((piece, i) => (i % 2 === 0 ? toNumber(`${piece}.${pieces[i + 1]}`, false) : []));
}

export const eitherOf = (text: string, one: readonly unknown[], other: readonly unknown[]) =>
  `${quote(text)} can mean ${one.join(", ")} or ${other.join(", ")}: type one of these.`;

/** Whether a text is a plain decimal number. `Number` would also take "", "0x1f", "1_0" and "Infinity". */
function isDecimal(text: string): boolean {
  let digits = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) digits++;
    else if (code !== 46 && code !== 45 && code !== 43 && (digits === 0 || (code | 32) !== 101)) return false;
  }
  return digits > 0;
}

/** Text from a person or a file as it may appear in a message: in quotes and no longer than a line. */
export function quote(piece: string): string {
  const text = piece.trim();
  return `“${text.length > 40 ? `${text.slice(0, 39)}…` : text}”`;
}

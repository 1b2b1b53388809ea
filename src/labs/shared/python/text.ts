/** @file Texts, numbers, colours and dashes in Python's notation. Pure. */
import { NOTIONS, type Notion } from "../../../charts/notions";
import type { MarkerShape } from "../../../charts/markerShapes";
import type { FigureWords } from "../../../charts/picture/types";
import { piecesOf, type Piece } from "../../../ui/notation";
import type { Token } from "../../../ui/palette";

/** A string literal. */
export const pyText = (text: string): string =>
  text.includes("\\") && !text.includes('"') ? `r"${text}"` : JSON.stringify(text);

/** A number literal. */
export function pyNumber(value: number): string {
  if (Number.isFinite(value)) return String(value);
  return Number.isNaN(value) ? "np.nan" : value > 0 ? "np.inf" : "-np.inf";
}

export const pyList = (values: ArrayLike<number>): string => `[${Array.from(values, pyNumber).join(", ")}]`;
export const pyArray = (values: ArrayLike<number>): string => `np.array(${pyList(values)})`;

const inside = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => ("pieces" in piece ? inside(piece.pieces) : "text" in piece ? piece.text : ""))
    .join("");

const escaped = (text: string): string => text.replaceAll("$", "\\$");

function mathPiece(piece: Piece, slots: readonly string[] = []): string {
  switch (piece.kind) {
    case "lowered":
      return `$_{\\mathrm{${inside(piece.pieces)}}}$`;
    case "raised":
      return `$^{\\mathrm{${inside(piece.pieces)}}}$`;
    case "together":
      return mathPieces(piece.pieces, slots);
    case "slot":
      return escaped(slots[piece.index] ?? "");
    default:
      return escaped(piece.text);
  }
}

const mathPieces = (pieces: readonly Piece[], slots?: readonly string[]): string =>
  pieces.map((piece) => mathPiece(piece, slots)).join("");

/** A label as a string literal that Matplotlib sets like the app. */
export const pyLabel = (notation: string): string => pyText(mathPieces(piecesOf(notation)));

/** The title of a figure as a string literal. */
export const pyTitle = ({ number, title }: Pick<FigureWords, "number" | "title">): string =>
  pyText(`${number}. ${mathPieces(piecesOf(title.text), title.slots)}`);

/** The name of a colour in programs. */
export const colorName = (token: Token): string => token.toUpperCase().replaceAll("-", "_");

/** The default width of lines in `STYLE`; in the app it is two pixels. */
const LINE_WIDTH = 1.5;

/** Dashes of the same length as in the app; Matplotlib counts them in widths of the line. */
export const pyDash = (dash: string, width = LINE_WIDTH): string =>
  dash === ""
    ? '"-"'
    : `(0, (${dash
        .split(" ")
        .map((length) => Number(((Number(length) / 2) * (LINE_WIDTH / width)).toFixed(2)))
        .join(", ")}))`;

export const PY_MARKERS: Readonly<Record<MarkerShape, string>> = {
  circle: "o",
  square: "s",
  diamond: "D",
  triangle: "^",
  plus: "P",
  down: "v",
  star: "*",
  cross: "X",
};

type Look = Pick<Notion, "color" | "dash" | "marker">;

/**
 * The look of a notion's line as keyword arguments of `plot`.
 * @param width the width of the line, if it is not the default
 */
export function pyLook({ color, dash, marker }: Look, width?: number): string {
  const style = dash === "" ? "" : `, linestyle=${pyDash(dash, width)}`;
  const wide = width === undefined ? "" : `, linewidth=${width}`;
  const mark = marker === null ? "" : `, marker="${PY_MARKERS[marker]}", markevery=(0.07, 0.15)`;
  return `color=${colorName(color)}${style}${wide}${mark}`;
}

/** The mark of a notion at a point, as arguments of `plot`: its sign, and keywords. */
export const pyMark = ({ color, marker }: Pick<Notion, "color" | "marker">): string =>
  `"${PY_MARKERS[marker ?? "circle"]}", color=${colorName(color)}`;

/** The ring around a target. */
export const pyAim = (size: number): string =>
  `${pyMark(NOTIONS.aim)}, markerfacecolor="none", markersize=${size}`;

/** A list of looks of lines with their labels, one on each line of code. */
export const pyLooks = (
  styles: readonly (Look & { readonly label: string })[],
  write: (label: string) => string = pyText,
  name = "looks",
): string =>
  `${name} = [\n${styles.map((style) => `    dict(label=${write(style.label)}, ${pyLook(style)}),\n`).join("")}]`;

/** The looks without markers. */
export const withoutMarkers = <Style extends Look>(styles: readonly Style[]) =>
  styles.map((style) => ({ ...style, marker: null }));

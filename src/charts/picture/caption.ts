/** @file The words of a caption as lines of SVG text. What is bold, italic, raised or lowered on the page is so here. Pure. */
import { piecesOf, type Piece as Noted } from "../../ui/notation";
import { unbroken } from "../../ui/unbroken";
import { CAPTION_ADVANCES, type CaptionFace } from "../text/captionAdvances";
import type { Element, Names } from "./elements";
import { two } from "./marks";
import type { Prose } from "./types";

export interface Piece {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly shift: "sub" | "sup" | null;
}
/** A word: the pieces between two spaces. */
export type Word = readonly Piece[];
export type Line = readonly Word[];

export const CAPTION_SIZE = 14;
export const CAPTION_LINE = 20;
const SHIFTED_TEXT = { size: 0.72, sub: 0.2, sup: -0.38 };

const PLAIN_TEXT = { bold: false, italic: false, shift: null } as const;

function stretches(pieces: readonly Noted[], style: Omit<Piece, "text">, slots: readonly string[]): Piece[] {
  return pieces.flatMap((piece): Piece[] => {
    switch (piece.kind) {
      case "text":
      case "isolated":
        return [{ ...style, text: piece.text }];
      case "variable":
        return [{ ...style, italic: true, text: piece.text }];
      case "lowered":
        return stretches(piece.pieces, { ...style, shift: "sub" }, slots);
      case "raised":
        return stretches(piece.pieces, { ...style, shift: "sup" }, slots);
      case "slot":
        return [{ ...style, bold: style.bold || piece.bold, text: slots[piece.index] ?? "" }];
      case "together":
        return stretches(piece.pieces, style, slots).map((part) => ({
          ...part,
          text: part.text.replaceAll(" ", "\u00a0"),
        }));
    }
  });
}

/** The words of a text in the app's notation. */
export function wordsOf({ text, slots = [] }: Prose, bold = false): readonly Word[] {
  const words: Piece[][] = [[]];
  for (const piece of stretches(piecesOf(unbroken(text)), { ...PLAIN_TEXT, bold }, slots))
    piece.text.split(/([ \n]+)/).forEach((part, i) => {
      if (i % 2 === 1) words.push([]);
      else if (part !== "") words.at(-1)?.push({ ...piece, text: part });
    });
  return words.filter((word) => word.length > 0);
}

/** Breaks words into lines of at most `width`. A word that is wider gets a line of its own. */
export function wrap(
  words: readonly Word[],
  width: number,
  widthOf: (word: Word) => number,
  space: number,
): readonly Line[] {
  const lines: Word[][] = [];
  let used = Infinity;
  for (const word of words) {
    const more = widthOf(word);
    if (used + space + more > width) {
      lines.push([]);
      used = -space;
    }
    lines.at(-1)?.push(word);
    used += space + more;
  }
  return lines;
}

const tables = new Map<CaptionFace, ReadonlyMap<number, number>>();

function tableOf(face: CaptionFace): ReadonlyMap<number, number> {
  const there = tables.get(face);
  if (there) return there;
  const table = new Map(
    CAPTION_ADVANCES[face].flatMap(([first, widths]) =>
      widths.split(" ").map((width, i) => [first + i, Number(width) / 1000] as const),
    ),
  );
  tables.set(face, table);
  return table;
}

/** The width of a character that is missing in the tables: it comes from another font, and may be wide. */
const UNKNOWN_WIDTH = 1.05;

const faceOf = ({ bold, italic }: Piece): CaptionFace =>
  italic ? "serifItalic" : bold ? "serifBold" : "serif";
const sizeOf = ({ shift }: Piece) => (shift ? CAPTION_SIZE * SHIFTED_TEXT.size : CAPTION_SIZE);

/** The width of a word in pixels. */
export const wordWidth = (word: Word): number =>
  word.reduce((sum, piece) => {
    const table = tableOf(faceOf(piece));
    let em = 0;
    for (const char of piece.text) em += table.get(char.codePointAt(0) ?? 0) ?? UNKNOWN_WIDTH;
    return sum + em * sizeOf(piece);
  }, 0);

const SPACE = wordWidth([{ ...PLAIN_TEXT, text: " " }]);

const alike = (a: Piece, b: Piece) => a.bold === b.bold && a.italic === b.italic && a.shift === b.shift;

/** The runs of a line, spaces included, each of a single style. */
export function runsOf(line: Line): readonly Piece[] {
  const runs: Piece[] = [];
  line.forEach((word, i) => {
    word.forEach((piece, j) => {
      const last = runs.at(-1);
      const glue = i > 0 && j === 0 ? " " : "";
      const text = glue + piece.text;
      if (last && alike(last, piece)) runs[runs.length - 1] = { ...last, text: last.text + text };
      else if (last && glue !== "") {
        runs[runs.length - 1] = { ...last, text: `${last.text} ` };
        runs.push(piece);
      } else runs.push(piece);
    });
  });
  return runs;
}

/** The tspans of a line. A dy stays in effect for what follows, so each tspan undoes the one before. */
export function tspansOf(line: Line): readonly Element[] {
  let level = 0;
  return runsOf(line).map((piece) => {
    const next = piece.shift ? SHIFTED_TEXT[piece.shift] * CAPTION_SIZE : 0;
    const dy = two(next - level);
    level = next;
    return {
      tag: "tspan",
      attributes: {
        fontWeight: piece.bold ? 600 : undefined,
        fontStyle: piece.italic ? "italic" : undefined,
        fontSize: piece.shift ? two(sizeOf(piece)) : undefined,
        dy: dy === 0 ? undefined : dy,
      },
      children: [piece.text],
    };
  });
}

/** The lines of a caption, at most `width` wide; the top of the first is at `y`. */
export function captionElements(
  words: readonly Word[],
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  names: Names,
): readonly Element[] {
  return wrap(words, width, wordWidth, SPACE).map((line, i) => ({
    tag: "text",
    attributes: {
      x,
      y: y + (i + 0.7) * CAPTION_LINE,
      fontFamily: names.font("serif"),
      fontWeight: 400,
      fontSize: CAPTION_SIZE,
      fill: names.ink("ink-soft"),
    },
    children: tspansOf(line),
  }));
}

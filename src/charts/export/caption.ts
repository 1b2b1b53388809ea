/** @file A caption's words as SVG lines, in the fonts of the page: what is bold, italic, raised or lowered there stays so. */

export interface Piece {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly shift: "sub" | "sup" | null;
}
/** What stands between two spaces. */
export type Word = readonly Piece[];
export type Line = readonly Word[];

export const CAPTION_SIZE = 14;
export const CAPTION_LINE = 20;
const SHIFTED = { size: 0.72, sub: 0.2, sup: -0.38 };

function pieceOf(node: Node): Piece {
  const inside = (tags: string) => node.parentElement?.closest(tags) ?? null;
  const shifted = inside("sub,sup")?.localName;
  return {
    text: node.textContent ?? "",
    bold: inside("b") !== null,
    italic: inside("var,i,em") !== null,
    shift: shifted === "sub" || shifted === "sup" ? shifted : null,
  };
}

/** The words of an element, without what only screen readers or passing messages say, and what is of no use on paper. */
export function wordsOf(element: Element): readonly Word[] {
  const words: Piece[][] = [[]];
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.parentElement?.closest("[role=status], .visually-hidden, .no-print")) continue;
    const piece = pieceOf(node);
    piece.text.split(/([ \n\t]+)/).forEach((text, i) => {
      if (i % 2 === 1) words.push([]);
      else if (text !== "") words.at(-1)?.push({ ...piece, text });
    });
  }
  return words.filter((word) => word.length > 0);
}

/** Words broken into lines of at most `width`; a word that is wider stands alone. */
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

const sizeOf = ({ shift }: Piece) => (shift ? CAPTION_SIZE * SHIFTED.size : CAPTION_SIZE);

/** How wide words are in this family, as the browser measures it. */
export function measurer(family: string): (word: Word) => number {
  const pen = document.createElement("canvas").getContext("2d");
  return (word) =>
    word.reduce((sum, piece) => {
      if (!pen) return sum + piece.text.length * CAPTION_SIZE * 0.5;
      pen.font = `${piece.italic ? "italic " : ""}${piece.bold ? 600 : 400} ${sizeOf(piece)}px ${family}`;
      return sum + pen.measureText(piece.text).width;
    }, 0);
}

const alike = (a: Piece, b: Piece) => a.bold === b.bold && a.italic === b.italic && a.shift === b.shift;

/** A line as runs of one style each, spaces included. */
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

/** Attributes of the tspans of a line. dy moves the pen for good, so each undoes the shift of the one before. */
export function tspansOf(
  line: Line,
): readonly { readonly text: string; readonly attributes: Readonly<Record<string, string | number>> }[] {
  let level = 0;
  return runsOf(line).map((piece) => {
    const next = piece.shift ? SHIFTED[piece.shift] * CAPTION_SIZE : 0;
    const dy = next - level;
    level = next;
    return {
      text: piece.text,
      attributes: {
        ...(piece.bold ? { "font-weight": 600 } : {}),
        ...(piece.italic ? { "font-style": "italic" } : {}),
        ...(piece.shift ? { "font-size": sizeOf(piece) } : {}),
        ...(dy === 0 ? {} : { dy }),
      },
    };
  });
}

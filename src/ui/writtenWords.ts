/** @file Text in the notation of running text where nothing can be lowered or raised: "D_KL", "h^*", "e^(−η)". */
import { piecesOf, type Piece } from "./notation";

/** What follows a sign as it is; all else stands in brackets. */
const SHORT = /^(?:[\p{L}\p{N}]+|\*|±)$/u;

const after = (sign: string, text: string): string => sign + (SHORT.test(text) ? text : `(${text})`);

function wordsOf(pieces: readonly Piece[], slots: readonly string[]): string {
  return pieces
    .map((piece) => {
      switch (piece.kind) {
        case "text":
        case "variable":
        case "isolated":
          return piece.text;
        case "lowered":
          return after("_", wordsOf(piece.pieces, slots));
        case "raised":
          return after("^", wordsOf(piece.pieces, slots));
        case "slot":
          return slots[piece.index] ?? "";
        case "together":
          return wordsOf(piece.pieces, slots);
      }
    })
    .join("");
}

/** One line of plain text. */
export const writtenWords = (text: string, slots: readonly string[] = []): string =>
  wordsOf(piecesOf(text), slots).replaceAll(/[\n\r\t\u00a0]+/g, " ");

/** @file Text in the app's notation without raised or lowered parts. The caller says how to write these. */
import type { Piece } from "./notation";

/** How a lowered or raised part is written after the letter to which it belongs. */
export type Shifted = { readonly [Way in "lowered" | "raised"]: (text: string) => string };

function flatPiece(piece: Piece, slots: readonly string[], shifted: Shifted): string {
  switch (piece.kind) {
    case "lowered":
    case "raised":
      return shifted[piece.kind](flat(piece.pieces, slots, shifted));
    case "slot":
      return slots[piece.index] ?? "";
    case "together":
      return flat(piece.pieces, slots, shifted);
    default:
      return piece.text;
  }
}

const isShifted = (piece: Piece | undefined) => piece?.kind === "lowered" || piece?.kind === "raised";

/** A space separates what was lowered or raised from a word after it: "p_i q_i". */
function flat(pieces: readonly Piece[], slots: readonly string[], shifted: Shifted): string {
  return pieces.reduce((before, piece, i) => {
    const text = flatPiece(piece, slots, shifted);
    return before + (isShifted(pieces[i - 1]) && /^[\p{L}\p{N}]/u.test(text) ? " " : "") + text;
  }, "");
}

/** One line of plain text. */
export const flatWords = (pieces: readonly Piece[], slots: readonly string[], shifted: Shifted): string =>
  flat(pieces, slots, shifted)
    .replaceAll(/[\n\r\t\u00a0]+/g, " ")
    .replaceAll("\u2060", "");

/** @file Text in the notation of running text without its looks. */
import { piecesOf, type Piece } from "./notation";

/** The words alone, as they are read aloud or stand in plain text. */
export function plainWords(text: string, slots: readonly string[] = []): string {
  const wordsOf = (pieces: readonly Piece[]): string =>
    pieces
      .map((piece) => {
        if ("pieces" in piece) return wordsOf(piece.pieces);
        return piece.kind === "slot" ? (slots[piece.index] ?? "") : piece.text;
      })
      .join("");
  return wordsOf(piecesOf(text));
}

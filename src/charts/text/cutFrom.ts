/** @file Texts with raised and lowered runs, cut to the room there is: the whole one is told aloud. */
import type { Piece } from "../../ui/notation";
import { spokenPieces } from "../../ui/spokenWords";
import type { PlacedText } from "./label";
import { plainText, type RichText, type Run } from "./measure";

const pieceOf = ({ text, shift }: Run): Piece => {
  const piece: Piece = { kind: "text", text };
  return shift === undefined ? piece : { kind: shift === "sup" ? "raised" : "lowered", pieces: [piece] };
};

/** Remembers what a placed text would have said with more room. */
export const cutFrom = (whole: RichText, placed: PlacedText): PlacedText =>
  plainText(placed.text) === plainText(whole)
    ? placed
    : { ...placed, whole: spokenPieces(whole.map(pieceOf)) };

/** @file Texts that were shortened to fit, with raised and lowered runs. They keep the whole text, which is read aloud. */
import type { Piece } from "../../ui/notation";
import { spokenPieces } from "../../ui/spokenWords";
import type { PlacedText } from "./label";
import { plainText, type RichText, type Run } from "./measure";

const pieceOf = ({ text, shift }: Run): Piece => {
  const piece: Piece = { kind: "text", text };
  return shift === undefined ? piece : { kind: shift === "sup" ? "raised" : "lowered", pieces: [piece] };
};

/** Adds the whole text to a placed one if that was shortened. */
export const cutFrom = (whole: RichText, placed: PlacedText): PlacedText =>
  plainText(placed.text) === plainText(whole)
    ? placed
    : { ...placed, whole: spokenPieces(whole.map(pieceOf)) };

/**
 * @file Text in the notation of running text as it is read aloud: "D KL", "e to the −η", "e to the (r/β)", "η
 * squared", "h*". A screen reader passes over "_" and "^", so that e^x would be e x; words are read, and a
 * bracket replaces the layout that would show where a power ends.
 */
import { flatWords, type Shifted } from "./flatWords";
import { piecesOf, type Piece } from "./notation";

/** A word or number, with its sign. */
const WORD = /^[−-]?[\p{L}\p{N}.]+$/u;
/** Written directly after its letter: "h*", "EG±". */
const SIGN = /^[^\p{L}\p{N}\s]$/u;

const closed = (text: string): string => (WORD.test(text) ? text : `(${text})`);

function raised(text: string): string {
  if (SIGN.test(text)) return text;
  return text === "2" ? " squared" : ` to the ${closed(text)}`;
}

const SPOKEN_SHIFTS: Shifted = {
  lowered: (text) => (SIGN.test(text) ? text : ` ${closed(text)}`),
  raised,
};

export const spokenPieces = (pieces: readonly Piece[], slots: readonly string[] = []): string =>
  flatWords(pieces, slots, SPOKEN_SHIFTS);

/** One line, for titles, descriptions, labels and what is announced. */
export const spokenWords = (text: string, slots?: readonly string[]): string =>
  spokenPieces(piecesOf(text), slots);

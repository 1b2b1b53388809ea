/** @file Text in the app's notation as plain text that keeps the signs: "D_KL", "h^*", "e^(−η)". */
import { flatWords, type Shifted } from "./flatWords";
import { piecesOf } from "./notation";

/** What follows `_` or `^` without brackets; everything else is put in brackets. */
const SHORT_SCRIPT = /^(?:[\p{L}\p{N}]+|\*|±)$/u;

const after = (sign: string) => (text: string) => sign + (SHORT_SCRIPT.test(text) ? text : `(${text})`);

const WRITTEN_SHIFTS: Shifted = { lowered: after("_"), raised: after("^") };

/** One line of plain text. */
export const writtenWords = (text: string, slots: readonly string[] = []): string =>
  flatWords(piecesOf(text), slots, WRITTEN_SHIFTS);

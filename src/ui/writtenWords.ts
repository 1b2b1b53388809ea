/** @file Text in the notation of running text where nothing can be lowered or raised: "D_KL", "h^*", "e^(−η)". */
import { flatWords, type Shifted } from "./flatWords";
import { piecesOf } from "./notation";

/** What follows a sign as it is; all else stands in brackets. */
const SHORT = /^(?:[\p{L}\p{N}]+|\*|±)$/u;

const after = (sign: string) => (text: string) => sign + (SHORT.test(text) ? text : `(${text})`);

const WRITTEN: Shifted = { lowered: after("_"), raised: after("^") };

/** One line of plain text. */
export const writtenWords = (text: string, slots: readonly string[] = []): string =>
  flatWords(piecesOf(text), slots, WRITTEN);

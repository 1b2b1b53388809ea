/** @file Statements as lines of plain text, for whoever has no page. */
import { writtenWords } from "../../ui/writtenWords";
import { numbersOf, sentenceOf, type Statement } from "./statement";

/** Kind and text, in a line. */
export const writtenSentence = (said: Statement): string => writtenWords(sentenceOf(said), numbersOf(said));

/** @file Statements as lines of plain text, for the command line. */
import { writtenWords } from "../../ui/writtenWords";
import { numbersOf, sentenceOf, type Statement } from "./statement";

/** Status and text on one line. */
export const writtenSentence = (said: Statement): string => writtenWords(sentenceOf(said), numbersOf(said));

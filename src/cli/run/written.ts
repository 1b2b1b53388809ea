/** @file Findings as lines of plain text. */
import { numbersOf, sentenceOf, type Finding } from "../../scenario/statement";
import { writtenWords } from "../../ui/writtenWords";

/** Status and text on one line. */
export const writtenFinding = (found: Finding): string => writtenWords(sentenceOf(found), numbersOf(found));

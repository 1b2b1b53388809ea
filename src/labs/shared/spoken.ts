/** @file What came of a run, for those who do not see the statements about it. */
import { spokenWords } from "../../ui/spokenWords";
import { numbersOf, sentenceOf, type Statement } from "./statement";

export const spokenSentence = (said: Statement): string => spokenWords(sentenceOf(said), numbersOf(said));

export const spoken = (statements: readonly Statement[]): string => statements.map(spokenSentence).join(" ");

/** @file The statements about a run as text for screen readers. */
import { spokenWords } from "../../ui/spokenWords";
import { numbersOf, sentenceOf, type Statement } from "./statement";

export const spokenSentence = (said: Statement): string => spokenWords(sentenceOf(said), numbersOf(said));

export const spoken = (statements: readonly Statement[]): string => statements.map(spokenSentence).join(" ");

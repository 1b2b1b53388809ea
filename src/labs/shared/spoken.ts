/** @file The statements about a run as text for screen readers. */
import { spokenWords } from "../../ui/spokenWords";
import { numbersOf, sentenceOf, type Finding } from "../../scenario/statement";

export const spokenSentence = (said: Finding): string => spokenWords(sentenceOf(said), numbersOf(said));

export const spoken = (found: readonly Finding[]): string => found.map(spokenSentence).join(" ");

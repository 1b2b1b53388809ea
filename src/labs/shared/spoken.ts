/** @file What came of a run, for those who do not see the statements about it. */
import { spokenSentence, type Statement } from "./statement";

export const spoken = (statements: readonly Statement[]): string => statements.map(spokenSentence).join(" ");

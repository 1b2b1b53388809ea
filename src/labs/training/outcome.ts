/** @file What came of a run, in few words: the first things that it was observed to do, and nothing that holds of every run. */
import { spokenSentence, type Statement } from "../shared/statement";

/** @param most sentences */
export const outcomeOf = (findings: readonly Statement[], most: number): string =>
  findings
    .filter(({ status }) => status === "observed")
    .slice(0, most)
    .map(spokenSentence)
    .join(" ");

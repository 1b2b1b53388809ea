/** @file The outcome of a run in few words: the first findings that were observed in it, leaving out what holds for every run. */
import type { Statement } from "../shared/statement";

/** @param most the largest number of statements */
export const outcomeOf = (findings: readonly Statement[], most: number): readonly Statement[] =>
  findings.filter(({ status }) => status === "observed").slice(0, most);

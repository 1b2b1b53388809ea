/** @file The outcome of a run in few words: the first findings that were observed in it, leaving out what holds for every run. */
import { spoken } from "../shared/spoken";
import type { Statement } from "../shared/statement";

/** @param most the largest number of sentences */
export const outcomeOf = (findings: readonly Statement[], most: number): string =>
  spoken(findings.filter(({ status }) => status === "observed").slice(0, most));

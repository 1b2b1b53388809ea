/** @file What came of a run, in few words: the first things that it was observed to do, and nothing that holds of every run. */
import { spoken } from "../shared/spoken";
import type { Statement } from "../shared/statement";

/** @param most sentences */
export const outcomeOf = (findings: readonly Statement[], most: number): string =>
  spoken(findings.filter(({ status }) => status === "observed").slice(0, most));

/** @file What words and questions of a step take their numbers from: the facts of its runs. */
import type { Step } from "./types";
import { valueAtPath, type Value } from "./values";

/** The summary of a run, with its params under `params`. */
export type Facts = Readonly<Record<string, unknown>>;

/** The run of the first figure has no name, that of the second is `second`, that of the figure of a question `asked`. */
export const FIRST = "";
export const SECOND = "second";
export const ASKED = "asked";

/** The links of a step's runs, by their names. */
export const runsOf = ({ figures, runs, question }: Step): Readonly<Record<string, string>> => ({
  ...runs,
  ...(figures[0] !== undefined && { [FIRST]: figures[0] }),
  ...(figures[1] !== undefined && { [SECOND]: figures[1] }),
  ...(question?.figure !== undefined && { [ASKED]: question.figure }),
});

/** What a value is, given the facts of each run; undefined where they do not say. */
export const factOf = (facts: Readonly<Record<string, Facts>>, { run, path }: Value): unknown =>
  valueAtPath(facts[run ?? FIRST], path);

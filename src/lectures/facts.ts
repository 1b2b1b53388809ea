/** @file The facts of a step's runs, from which its texts and questions take their numbers. */
import type { Step } from "./types";
import { valueAtPath, type Value } from "./values";

/** The summary of a run, and its params under `params`. */
export type Facts = Readonly<Record<string, unknown>>;

/**
 * The names of runs: "" for the run of the first figure, `second` for that of the second, `asked` for that of
 * the question's figure.
 */
export const FIRST_RUN = "";
export const SECOND_RUN = "second";
export const ASKED_RUN = "asked";

/** The links of a step's runs, by name. */
export const runsOf = ({ figures, runs, question }: Step): Readonly<Record<string, string>> => ({
  ...runs,
  ...(figures[0] !== undefined && { [FIRST_RUN]: figures[0] }),
  ...(figures[1] !== undefined && { [SECOND_RUN]: figures[1] }),
  ...(question?.figure !== undefined && { [ASKED_RUN]: question.figure }),
});

/** The value that a source names, given the facts of each run; undefined if they have none. */
export const factOf = (facts: Readonly<Record<string, Facts>>, { run, path }: Value): unknown =>
  valueAtPath(facts[run ?? FIRST_RUN], path);

/** @file The findings of the lab as lines of text: the verdict, and what measured curves show. */
import type { Findings } from "../../scenario/lab";
import type { BoundsLook } from "./look";
import { measureAll } from "./measured/measure";
import { observedWords } from "./measured/words";
import type { BoundsParams } from "./run/params";
import { summarizeBounds } from "./run/summary";
import type { BoundsTrace } from "./run/types";
import { verdictWords } from "./verdict";

export const findings: Findings<BoundsParams, BoundsTrace, BoundsLook> = async ({ params, trace }, run) => {
  const { title, lines } = verdictWords(summarizeBounds(trace));
  const measured = observedWords(params, await measureAll(params, run));
  return [{ status: null, text: title }, ...lines, ...measured];
};

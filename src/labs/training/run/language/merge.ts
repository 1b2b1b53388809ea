/** @file The runs of all methods and seeds, as far as they are there. */
import type { LanguageParams } from "./params";
import type { LanguageResult, LanguageTrace, Trained, TrainResult } from "./types";

export const isOver = ({ steps }: LanguageParams, run: Trained | null): boolean =>
  run !== null && (run.leftAt !== null || (run.done === steps && run.course.t.at(-1) === steps));

/** Without what only a run that goes on needs. */
function shownOf(result: TrainResult): Trained {
  const { course, batches, samples, next, tokens, parameters, digest, done, leftAt } = result;
  return { course, batches, samples, next, tokens, parameters, digest, done, leftAt };
}

/** @param results in the order of the plan: counts, then by seed the methods */
export function mergeLanguage(
  params: LanguageParams,
  results: readonly (LanguageResult | null)[],
): LanguageTrace {
  const [count = null, ...rest] = results;
  const { methods, seeds } = params;
  const trained = rest.map((result) => (result?.work === "train" ? shownOf(result) : null));
  const runs = methods.map((_, method) =>
    Array.from({ length: seeds }, (__, run) => trained[run * methods.length + method] ?? null),
  );
  return {
    part: "language",
    params,
    complete: count !== null && runs.every((some) => some.every((run) => isOver(params, run))),
    counted: count?.work === "count" ? { baseline: count.baseline, provenance: count.provenance } : null,
    runs,
  };
}

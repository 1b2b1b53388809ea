/** @file Merges the runs of all methods and seeds so far. */
import { tensorsIn } from "../../../../experiments/data/tensors";
import type { Resource } from "../../../../experiments/types";
import type { LanguageParams } from "./params";
import type { LanguageResult, LanguageTrace, TracedRun, Trained, TrainResult } from "./types";

export const isOver = ({ steps }: LanguageParams, run: Trained | null): boolean =>
  run !== null && (run.leftAt !== null || (run.done === steps && run.course.t.at(-1) === steps));

/** A run without what only its continuation needs: the moments of its steps, and the states of its random numbers. */
function shownOf(result: TrainResult): TracedRun {
  const { course, batches, samples, next, tokens, parameters, digest, done, leftAt, state } = result;
  const weights = state?.training.numbers.slice(0, parameters) ?? null;
  return { course, batches, samples, next, tokens, parameters, digest, done, leftAt, weights };
}

/** The trace for a file, without weights, which have files of their own. */
export const filedLanguage = ({ runs, ...rest }: LanguageTrace): object => ({
  ...rest,
  runs: runs.map((some) => some.map((run) => run && { ...run, weights: undefined })),
});

/** @param results in the order of the plan: the counts, and then for each seed the methods */
export function mergeLanguage(
  params: LanguageParams,
  resources: readonly Resource[],
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
    startedFrom: params.start === "fresh" ? null : (tensorsIn(resources)?.provenance ?? null),
    complete: count !== null && runs.every((some) => some.every((run) => isOver(params, run))),
    counted: count?.work === "count" ? { baseline: count.baseline, provenance: count.provenance } : null,
    runs,
  };
}

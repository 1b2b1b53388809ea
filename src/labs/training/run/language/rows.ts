/** @file Trained language models as CSV: one line for each test. */
import { drain } from "../../../../experiments/drain";
import type { Slice } from "../../../../experiments/types";
import type { LanguageResult, LanguageTask } from "./types";

type Run = (task: LanguageTask) => Generator<Slice<LanguageResult>, LanguageResult, void>;

/** Yields lines without line ends, the header first. Methods and seeds are given by their indices. */
export function* languageRows(tasks: readonly LanguageTask[], run: Run): Generator<string, void, void> {
  yield "method,seed,t,bitsPerByte,bitsPerToken,certified,bound,divergenceReference";
  for (const task of tasks) {
    const result = drain(run(task));
    if (task.work === "count" || result.work === "count") continue;
    const { t, bitsPerByte, bitsPerToken, certified, bound, divergence } = result.course;
    for (const [k, steps] of t.entries())
      yield [
        task.method,
        task.run,
        steps,
        bitsPerByte[k],
        bitsPerToken[k],
        certified[k],
        bound[k],
        divergence[k],
      ].join(",");
  }
}

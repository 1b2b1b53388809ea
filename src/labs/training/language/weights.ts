/** @file The weights with which runs of a language model ended. */
import type { Kept } from "../SaveWeights";
import type { LanguageTrace } from "../run/language/types";
import { fileOfWeights } from "../run/language/weights";
import { stylesOf } from "./look";

/** In the order of methods. */
export function keptRuns({ params, runs }: LanguageTrace): readonly Kept[] {
  const { model } = params;
  const styles = stylesOf(params.methods);
  return runs.flatMap((some, method) =>
    some.flatMap((run, seed) => {
      const numbers = run?.weights ?? null;
      if (run === null || numbers === null || run.leftAt !== null) return [];
      const file = () => fileOfWeights({ model, numbers });
      const label = `${styles[method]?.label ?? ""}, seed ${seed + 1}, ${run.done} steps`;
      return [{ label, name: `mirrorstep-weights-${run.digest}`, count: numbers.length, file }];
    }),
  );
}

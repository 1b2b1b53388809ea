/** @file What is wrong with a view beside its params. */
import type { View } from "./types";
import { valuesOf, type ViewSet } from "./view";

interface ViewProblem {
  readonly key: string;
  readonly message: string;
}

/** What single values of a view cannot know, as a clause with its key; null when all is well. */
export function viewProblem<Own extends View, Params>(
  { rows }: ViewSet<Own, Params>,
  view: Own,
  params: Params,
): ViewProblem | null {
  const values = valuesOf(view);
  for (const [key, { problem }] of rows) {
    const message = problem?.(values[key], params, values) ?? null;
    if (message !== null) return { key, message };
  }
  return null;
}

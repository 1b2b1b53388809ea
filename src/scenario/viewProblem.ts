/** @file Finds what is wrong with a view, given the params. */
import type { View } from "./types";
import { valuesOf, type ViewSet } from "./view";

interface ViewProblem {
  readonly key: string;
  readonly message: string;
}

/** The first problem that a view has with these params, as a key and a clause; null if there is none. */
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

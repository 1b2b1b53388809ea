/** @file Computes a task without pauses. */
/** Runs through all slices of a task and returns its result. */
export function drain<Result>(steps: Generator<unknown, Result, void>): Result {
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
  }
}

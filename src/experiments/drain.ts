/** @file Runs that are not cut into slices. */
/** Goes through all slices of a task at once. */
export function drain<Result>(steps: Generator<unknown, Result, void>): Result {
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
  }
}

/** @file Runs that are not cut into slices. */
/** Goes through all slices of a task at once. */
export function drain<Result>(steps: Generator<unknown, Result, void>): Result {
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
  }
}

const NO_SLICES: readonly never[] = [];

/** A task that is done before a slice is over. */
export const inOneSlice = <Task, Result>(compute: (task: Task) => Result) =>
  function* (task: Task): Generator<never, Result, void> {
    yield* NO_SLICES;
    return compute(task);
  };

/** @file Tasks that are not cut into slices. */
const NO_SLICES: readonly never[] = [];

/** A task that is done before a slice is over. */
export const inOneSlice = <Task, Result>(compute: (task: Task) => Result) =>
  function* (task: Task): Generator<never, Result, void> {
    yield* NO_SLICES;
    return compute(task);
  };

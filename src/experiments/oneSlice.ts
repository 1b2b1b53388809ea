/** @file Tasks too short to be cut into slices. */
const NO_SLICES: readonly never[] = [];

/** A task's `run` that computes everything in one slice. */
export const inOneSlice = <Task, Result>(compute: (task: Task) => Result) =>
  function* (task: Task): Generator<never, Result, void> {
    yield* NO_SLICES;
    return compute(task);
  };

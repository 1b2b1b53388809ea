/** @file A whole run and what is drawn of it, as one task of a worker: for while a hand moves something, and pictures come faster than the page could lay them out. */
import { buffersIn } from "../experiments/buffers";
import { drain } from "../experiments/drain";
import { inOneSlice } from "../experiments/oneSlice";
import type { DrawAhead, Experiment, Resource, Work } from "../experiments/types";

export interface DrawnResults<Result> {
  readonly results: readonly Result[];
  readonly drawing: unknown;
}

/** @param room what it is drawn for: whoever asks and whoever draws know what that is */
export function drawWork<P, T, R, X, Y>(
  { plan, run, merge }: Experiment<P, T, R, X, Y>,
  draw: DrawAhead<X>,
  params: P,
  resources: readonly Resource[],
): Work<unknown, DrawnResults<R>> {
  return {
    cost: () => 0,
    // Only cheap runs are drawn ahead.
    run: inOneSlice((room) => {
      const results = plan(params, resources).map((task) => drain(run(task)));
      return { results, drawing: draw(merge(params, resources)(results), room) };
    }),
    // A drawing may have parts that stay here.
    buffers: ({ results }) => buffersIn(results),
  };
}

/**
 * @file Computes a whole run and draws its figures as one task of a worker. Used during a drag, when drawing
 * on the page's own thread would be too slow.
 */
import { buffersIn } from "../experiments/buffers";
import { drain } from "../experiments/drain";
import { inOneSlice } from "../experiments/oneSlice";
import type { DrawAhead, Experiment, Resource, Work } from "../experiments/types";

export interface DrawnResults<Result> {
  readonly results: readonly Result[];
  readonly drawing: unknown;
}

/** @param room what the drawing is laid out for (sizes, say); only the lab that asks and its `drawAhead` know its type */
export function drawWork<P, T, R, X, Y>(
  { plan, run, merge }: Experiment<P, T, R, X, Y>,
  draw: DrawAhead<X>,
  params: P,
  resources: readonly Resource[],
): Work<unknown, DrawnResults<R>> {
  return {
    cost: () => 0,
    // In one slice, because only cheap runs are drawn like this.
    run: inOneSlice((room) => {
      const results = plan(params, resources).map((task) => drain(run(task)));
      return { results, drawing: draw(merge(params, resources)(results), room) };
    }),
    // Transfers the results' buffers only: the drawing may share buffers that the worker keeps.
    buffers: ({ results }) => buffersIn(results),
  };
}

/** @file Makes the trace of the forward pass. */
import { examplesIn } from "../../../../experiments/data/examples";
import type { Resource } from "../../../../experiments/types";
import { factsOf } from "../facts";
import { networkOf, preparedOf, widthOf } from "./network";
import type { ForwardParams } from "./params";
import { everyOf } from "./reading";
import type { ForwardResult, ForwardTrace } from "./types";

export function merge(params: ForwardParams, resources: readonly Resource[]) {
  const table = examplesIn(resources);
  const prepared = table && preparedOf(table, params);
  const every = prepared ? everyOf(prepared.train.rows) : 1;
  const own = {
    part: "forward",
    params,
    data: table && prepared && factsOf(table, prepared, params.data),
    width: table ? widthOf(table, params) : params.width,
    weights: table ? networkOf(table, params).size : 0,
    labels: prepared ? prepared.train.labels.filter((_, row) => row % every === 0) : new Uint8Array(0),
  } as const;
  return ([result = null]: readonly (ForwardResult | null)[]): ForwardTrace => ({
    ...own,
    complete: result !== null && (result.leftAt !== null || result.taken === params.steps),
    result: result && shownOf(result),
  });
}

/** The trace for a file, without weights, which have files of their own. */
export const filedForward = ({ result, ...rest }: ForwardTrace): object => ({
  ...rest,
  result: result && { ...result, weights: undefined },
});

/** The result without the state, which only a continued run needs. */
function shownOf(result: ForwardResult): Omit<ForwardResult, "state"> {
  const { part, taken, leftAt, objective, every, before, after, weights } = result;
  return { part, taken, leftAt, objective, every, before, after, weights };
}

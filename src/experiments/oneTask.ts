/**
 * @file Makes an experiment, or a part of one, that consists of a single task. Its trace holds the task's
 * result, complete or not at all.
 */
import { inOneSlice } from "./oneSlice";
import type { Experiment } from "./types";

/** The part that the params belong to, if they name one. */
type PartOf<Params> = Pick<Params, keyof Params & "part">;

export type OneTrace<Params, Result> = PartOf<Params> & {
  readonly params: Params;
  /** Null until it is computed. */
  readonly result: Result | null;
  readonly complete: boolean;
};

interface OneTask<Params, Result, Summary> {
  readonly name: string;
  /** Estimated nanoseconds; absent: next to nothing. */
  readonly cost?: (params: Params) => number;
  readonly compute: (params: Params) => Result;
  readonly summarize: (result: Result, params: Params) => Summary;
  /** As `Experiment.rows`. */
  readonly rows: (result: Result, params: Params) => Generator<string, void, void>;
}

function partOf<Params extends object>(params: Params): PartOf<Params> {
  const part = "part" in params ? { part: params.part } : {};
  // TypeScript cannot follow that this is the part of these params.
  return part as PartOf<Params>;
}

export const oneTask = <Params extends object, Result, Summary>({
  name,
  cost = () => 1,
  compute,
  summarize,
  rows,
}: OneTask<Params, Result, Summary>): Experiment<
  Params,
  Params,
  Result,
  OneTrace<Params, Result>,
  Summary
> => ({
  name,
  plan: (params) => [params],
  cost,
  run: inOneSlice(compute),
  merge:
    (params) =>
    ([result = null]) => ({ ...partOf(params), params, result, complete: result !== null }),
  summarize: ({ params, result }) => summarize(result ?? compute(params), params),
  rows: (params) => rows(compute(params), params),
});

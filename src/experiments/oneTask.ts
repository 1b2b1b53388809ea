/** @file An experiment that is one task, or a part of one that is: its trace is what that finds, which is there whole or not at all. */
import { inOneSlice } from "./oneSlice";
import type { Experiment } from "./types";

/** Which part it is of, where the params say so. */
type PartOf<Params> = Pick<Params, keyof Params & "part">;

export type OneTrace<Params, Result> = PartOf<Params> & {
  readonly params: Params;
  /** Null until it is there. */
  readonly result: Result | null;
  readonly complete: boolean;
};

interface OneTask<Params, Result, Summary> {
  readonly name: string;
  /** Nanoseconds; absent: too few to count. */
  readonly cost?: (params: Params) => number;
  readonly compute: (params: Params) => Result;
  readonly summarize: (result: Result, params: Params) => Summary;
  /** As of an experiment. */
  readonly rows: (result: Result, params: Params) => Generator<string, void, void>;
}

function partOf<Params extends object>(params: Params): PartOf<Params> {
  const part = "part" in params ? { part: params.part } : {};
  // TypeScript cannot follow that it is the part of these params.
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

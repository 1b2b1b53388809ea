/** @file The way down. */
import { anyDerivation, type Derivation, type Experiment } from "../../../../../src/experiments/types";
import type { DownParams } from "./params";
import type { Steps } from "./steps";

export type DownTrace = Steps<DownParams>;
export interface DownSummary {
  readonly part: "down";
  readonly bottom: number;
}

const heights = ({ stairs, from }: DownParams) => Array.from({ length: stairs + 1 }, (_, i) => from - i);

const trace = (params: DownParams, of: DownTrace | null): DownTrace =>
  of ?? { part: "down", params, complete: false, heights: [] };

const fall: Derivation<DownTrace, number, number> = {
  from: ({ params }) => params.stairs,
  cost: () => 1,
  *run(stairs) {
    yield { done: 0, total: 1, snapshot: () => 0 };
    return stairs;
  },
};

export const part: Experiment<DownParams, DownParams, DownTrace, DownTrace, DownSummary> = {
  name: "stairs/down",
  plan: (params) => [params],
  cost: () => 1,
  *run(params) {
    yield { done: 0, total: 1, snapshot: () => trace(params, null) };
    return { part: "down", params, complete: true, heights: heights(params) };
  },
  merge:
    (params) =>
    ([found = null]) =>
      trace(params, found),
  summarize: ({ heights: all }) => ({ part: "down", bottom: all.at(-1) ?? 0 }),
  *rows(params) {
    yield "stair,height";
    for (const [stair, height] of heights(params).entries()) yield `${stair},${height}`;
  },
  derive: { fall: anyDerivation(fall) },
};

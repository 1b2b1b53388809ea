/** @file The way up. */
import type { Experiment } from "../../../../../src/experiments/types";
import type { UpParams } from "./params";
import type { Steps } from "./steps";

export type UpTrace = Steps<UpParams>;
export interface UpSummary {
  readonly part: "up";
  readonly top: number;
}

const heights = ({ stairs }: UpParams) => Array.from({ length: stairs + 1 }, (_, i) => i);

const trace = (params: UpParams, of: UpTrace | null): UpTrace =>
  of ?? { part: "up", params, complete: false, heights: [] };

export const part: Experiment<UpParams, UpParams, UpTrace, UpTrace, UpSummary> = {
  name: "stairs/up",
  plan: (params) => [params],
  cost: () => 1,
  *run(params) {
    yield { done: 0, total: 1, snapshot: () => trace(params, null) };
    return { part: "up", params, complete: true, heights: heights(params) };
  },
  merge:
    (params) =>
    ([found = null]) =>
      trace(params, found),
  summarize: ({ heights: all }) => ({ part: "up", top: all.at(-1) ?? 0 }),
  *rows(params) {
    yield "stair,height";
    for (const [stair, height] of heights(params).entries()) yield `${stair},${height}`;
  },
};

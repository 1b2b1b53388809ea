/** @file The Bounds experiment: a task for each part of the slice, computed in a single slice of work. */
import type { Experiment, Slice } from "../../../experiments/types";
import { boundsRows } from "./rows";
import type { BoundsParams } from "./params";
import { aimKey, groundKey, joinSlice, runAim, runGround } from "./slice";
import { summarizeBounds } from "./summary";
import type { BoundsResult, BoundsSummary, BoundsTask, BoundsTrace } from "./types";

type Part = BoundsTask["part"];

const PARTS: readonly Part[] = ["ground", "aim"];

const RUNS: { readonly [P in Part]: (params: BoundsParams) => Extract<BoundsResult, { part: P }> } = {
  ground: runGround,
  aim: runAim,
};

/** A key of all that a part depends on. */
const KEYS: { readonly [P in Part]: (params: BoundsParams) => string } = {
  ground: groundKey,
  aim: aimKey,
};

/** In nanoseconds, as measured. */
const COSTS: { readonly [P in Part]: (params: BoundsParams) => number } = {
  ground: ({ p }) => 400_000 + 60_000 * p.length,
  aim: ({ p }) => 400_000 + 60_000 * p.length,
};

function* run({ part, params }: BoundsTask): Generator<Slice<BoundsResult>, BoundsResult, void> {
  const result = RUNS[part](params);
  yield { done: 1, total: 1, snapshot: () => copyOf(result) };
  return result;
}

const copies = <Curves extends Readonly<Record<string, Float64Array>>>(curves: Curves) =>
  Object.fromEntries(Object.entries(curves).map(([id, curve]) => [id, curve.slice()])) as unknown as Curves;

function copyOf(result: BoundsResult): BoundsResult {
  if (result.part === "aim") return { ...result, curves: copies(result.curves) };
  return { ...result, x: result.x.slice(), logit: result.logit.slice(), curves: copies(result.curves) };
}

const found = <P extends Part>(part: P, results: readonly (BoundsResult | null)[]) =>
  results.find((result): result is Extract<BoundsResult, { part: P }> => result?.part === part) ?? null;

export const experiment: Experiment<BoundsParams, BoundsTask, BoundsResult, BoundsTrace, BoundsSummary> = {
  name: "bounds",
  plan: (params) => PARTS.map((part) => ({ part, params })),
  cost: ({ part, params }) => COSTS[part](params),
  run,
  merge: (params) => (results) => {
    const [ground, aim] = [found("ground", results), found("aim", results)];
    const slice = ground && aim && joinSlice(ground, aim);
    return { params, slice, complete: slice !== null };
  },
  summarize: summarizeBounds,
  rows: (params) => boundsRows(params),
  reuse: ({ part, params }) => `${part} ${KEYS[part](params)}`,
};

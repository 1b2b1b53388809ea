/** @file Merges the blocks of all methods so far into a trace. */
import { examplesIn } from "../../../../experiments/data/examples";
import type { Resource } from "../../../../experiments/types";
import { factsOf } from "../facts";
import { fileFor } from "../start";
import { labelsOf } from "./labels";
import type { ClassificationParams } from "./params";
import { runsOf } from "./runs";
import { settingOf, type Setting } from "./setting";
import { timesOf } from "./times";
import type { Curves } from "./state";
import type { Band, ClassificationResult, ClassificationTrace, MethodTrace, Optimum } from "./types";

/** The band of all runs at each time; NaN where there is none. */
function bandOf(blocks: readonly ClassificationResult[], name: keyof Curves, times: number): Band {
  const [mean, low, high] = [0, 1, 2].map(() => new Float64Array(times)) as [
    Band["mean"],
    Band["low"],
    Band["high"],
  ];
  for (let k = 0; k < times; k++) {
    let count = 0;
    low[k] = Infinity;
    high[k] = -Infinity;
    for (const { curves, runs } of blocks)
      for (let run = 0; run < runs; run++) {
        const value = curves[name][run * times + k];
        mean[k] += value;
        if (value < low[k]) low[k] = value;
        if (value > high[k]) high[k] = value;
        count++;
      }
    mean[k] /= count;
  }
  return { mean, low, high };
}

function joined(blocks: readonly ClassificationResult[], of: (block: ClassificationResult) => Float64Array) {
  return Float64Array.from(blocks.flatMap((block) => Array.from(of(block))));
}

const lastOf =
  (name: keyof Curves, times: number) =>
  ({ curves, runs }: ClassificationResult) =>
    Float64Array.from({ length: runs }, (_, run) => curves[name][(run + 1) * times - 1]);

function methodTrace(
  blocks: readonly ClassificationResult[],
  own: Pick<MethodTrace, "label" | "method">,
  times: number,
  { hasTests, hasMinimum }: { readonly hasTests: boolean; readonly hasMinimum: boolean },
): MethodTrace | null {
  const [first] = blocks;
  if (first === undefined) return null;
  const sum = (of: (block: ClassificationResult) => number) =>
    blocks.reduce((total, block) => total + of(block), 0);
  const runs = sum((block) => block.runs);
  if (runs === 0 && first.grid === null) return null;
  return {
    ...own,
    step: first.step,
    runs,
    grid: first.grid,
    reachedAt: joined(blocks, ({ reachedAt }) => reachedAt),
    diverged: sum(({ diverged }) => diverged),
    rises: sum(({ rises }) => rises),
    objective: bandOf(blocks, "objective", times),
    accuracy: bandOf(blocks, "accuracy", times),
    testAccuracy: hasTests ? bandOf(blocks, "testAccuracy", times) : null,
    distance: hasMinimum ? bandOf(blocks, "distance", times) : null,
    divergence: hasMinimum ? bandOf(blocks, "divergence", times) : null,
    ends: {
      objective: joined(blocks, lastOf("objective", times)),
      distance: hasMinimum ? joined(blocks, lastOf("distance", times)) : new Float64Array(0),
      divergence: hasMinimum ? joined(blocks, lastOf("divergence", times)) : new Float64Array(0),
    },
    monitor: first.monitor,
    weights: first.weights,
  };
}

export function merge(params: ClassificationParams, resources: readonly Resource[]) {
  const table = examplesIn(resources);
  const labels = labelsOf(params.methods, params.tune !== undefined);
  const setting = table === null ? null : settingOf(table, params, fileFor(params, resources));
  const wanted = params.methods.reduce((sum, method) => sum + runsOf(params, method), 0);
  return (results: readonly (ClassificationResult | null)[]): ClassificationTrace => {
    const there = results.filter((result) => result !== null);
    const every = setting?.every ?? 1;
    const times = timesOf(params.steps, every);
    const ended = there.reduce((sum, { runs }) => sum + runs, 0);
    return {
      part: "classification",
      params,
      complete: setting !== null && ended === wanted,
      data: setting && factsOf(setting.table, setting, params.data),
      optimum: setting && optimumOf(setting),
      goal: setting?.goal ?? NaN,
      every,
      times,
      methods: params.methods.map((method, place) =>
        methodTrace(
          there.filter((result) => result.place === place),
          { label: labels[place] ?? "", method },
          times.length,
          { hasTests: (setting?.test.rows ?? 0) > 0, hasMinimum: (setting?.minimum ?? null) !== null },
        ),
      ),
    };
  };
}

/** The trace for a file, without weights, which have files of their own. */
export const filedClassification = ({ methods, ...rest }: ClassificationTrace): object => ({
  ...rest,
  methods: methods.map((method) => method && { ...method, weights: undefined }),
});

/** The minimum without its place, a long list of numbers that nobody reads. */
const optimumOf = ({ minimum }: Setting): Optimum | null =>
  minimum && {
    objective: minimum.objective,
    meanCrossEntropy: minimum.meanCrossEntropy,
    accuracy: minimum.accuracy,
    norm: minimum.norm,
    gradientNorm: minimum.gradientNorm,
  };

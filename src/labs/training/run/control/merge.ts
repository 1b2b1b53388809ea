/** @file Merges the runs so far. */
import { estimateOf } from "../../../../core/student";
import type { ControlParams } from "./params";
import { actorsOf, labelsOf, runsOf } from "./plan";
import type { ControlCourse, ControlResult, ControlTrace } from "./types";
import { worldOf } from "./world";

/** A decrease by less than this share is rounding. */
const FALL_ROUNDING = 1e-12;

export function isMonotone(values: Float64Array): boolean {
  for (let t = 1; t < values.length; t++)
    if (values[t] < values[t - 1] - FALL_ROUNDING * Math.max(1, Math.abs(values[t - 1]))) return false;
  return true;
}

/** Σ_{k<t} (V* − V_k). */
function regretOf(values: Float64Array, optimalValue: number): Float64Array<ArrayBuffer> {
  const regret = new Float64Array(values.length);
  for (let t = 1; t < values.length; t++)
    regret[t] = regret[t - 1] + Math.max(0, optimalValue - values[t - 1]);
  return regret;
}

interface Band {
  readonly mean: Float64Array<ArrayBuffer>;
  readonly low: Float64Array<ArrayBuffer>;
  readonly high: Float64Array<ArrayBuffer>;
}

/** The mean and the interval of all runs at every iteration. */
function bandOf(runs: readonly Float64Array[], count: number): Band {
  const [mean, low, high] = [0, 1, 2].map(() => new Float64Array(count)) as [
    Float64Array<ArrayBuffer>,
    Float64Array<ArrayBuffer>,
    Float64Array<ArrayBuffer>,
  ];
  const at = new Float64Array(runs.length);
  for (let t = 0; t < count; t++) {
    for (let k = 0; k < runs.length; k++) at[k] = runs[k][t];
    const estimate = estimateOf(at);
    mean[t] = estimate?.mean ?? 0;
    // A single run says nothing about the spread.
    low[t] = runs.length > 1 && estimate ? estimate.low : mean[t];
    high[t] = runs.length > 1 && estimate ? estimate.high : mean[t];
  }
  return { mean, low, high };
}

/** A share of all steps in all states. */
function shareOf(results: readonly ControlResult[], states: number, name: "bound" | "certified") {
  let [count, steps] = [0, 0];
  for (const { beyond, done } of results) {
    if (beyond === null) return null;
    count += beyond[name];
    steps += done * states;
  }
  return steps === 0 ? 0 : count / steps;
}

interface Of {
  readonly iterations: number;
  readonly states: number;
  readonly optimalValue: number;
}

const isOver = ({ done, ended }: ControlResult, iterations: number) => ended || done >= iterations;

function courseOf(
  results: readonly ControlResult[],
  { iterations, states, optimalValue }: Of,
): Omit<ControlCourse, "kind" | "step" | "label"> {
  const finished = results.filter((result) => isOver(result, iterations));
  // Until a run is finished, the first one alone.
  const seen = finished.length > 0 ? finished : results.slice(0, 1);
  const done = Math.min(...seen.map((result) => result.done));
  const values = bandOf(
    seen.map((result) => result.values),
    done + 1,
  );
  const regret = bandOf(
    seen.map((result) => regretOf(result.values, optimalValue)),
    done + 1,
  );
  return {
    runs: finished.length,
    done,
    ended: seen.some(({ ended }) => ended),
    values: values.mean,
    low: values.low,
    high: values.high,
    regret: regret.mean,
    regretLow: regret.low,
    regretHigh: regret.high,
    monotone: seen.filter((result) => isMonotone(result.values)).length,
    shareBeyondBound: shareOf(seen, states, "bound"),
    shareBeyondCertified: shareOf(seen, states, "certified"),
    way: results.find(({ way }) => way !== null)?.way ?? null,
  };
}

export function merge(params: ControlParams) {
  const actors = actorsOf(params);
  const labels = labelsOf(params);
  const runs = runsOf(params);
  const { start, states } = worldOf(params);
  return (results: readonly (ControlResult | null)[]): ControlTrace => {
    const optimum = results[0]?.optimum ?? null;
    const optimalValue = optimum?.[start] ?? null;
    const courses = actors.map((actor, place): ControlCourse | null => {
      const own = results
        .filter((_, k) => k % actors.length === place)
        .filter((result): result is ControlResult => result !== null);
      if (own.length === 0 || optimalValue === null) return null;
      const of = { iterations: params.iterations, states, optimalValue };
      return { ...actor, label: labels[place] ?? "", ...courseOf(own, of) };
    });
    const complete = courses.every((course) => course?.runs === runs);
    return { part: "control", params, optimum, optimalValue, courses, complete };
  };
}

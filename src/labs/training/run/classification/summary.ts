/** @file The results of runs in numbers, each with its 95 % interval. */
import { exp, log } from "../../../../core/elementary";
import { estimateOf, type Estimate } from "../../../../core/student";
import type { Coarse, ClassificationSummary, ClassificationTrace, MethodSummary, MethodTrace } from "./types";

const arrived = (steps: number | undefined): steps is number => steps !== undefined && !Number.isNaN(steps);

/** A mean with its interval; the interval of a single run that nothing random influences is a point. */
function estimated(sample: ArrayLike<number>, seeds: number): Estimate | null {
  const found = estimateOf(sample);
  if (found === null || !Number.isFinite(found.mean)) return null;
  return sample.length === 1 && seeds > 0 ? { mean: found.mean, low: found.mean, high: found.mean } : found;
}

type Arrivals = Pick<MethodTrace, "reachedAt">;

/** The geometric mean of the ratios of steps, run by run; null if some run did not arrive. */
export function ratioOf(one: Arrivals, first: Arrivals): Estimate | null {
  const pairs = Math.max(one.reachedAt.length, first.reachedAt.length);
  const logs: number[] = [];
  for (let run = 0; run < pairs; run++) {
    const [a, b] = [one, first].map(({ reachedAt }) => reachedAt[reachedAt.length === 1 ? 0 : run]);
    if (!arrived(a) || !arrived(b)) return null;
    logs.push(log(a / b));
  }
  const found = estimated(logs, 1);
  return found && { mean: exp(found.mean), low: exp(found.low), high: exp(found.high) };
}

function coarseSummary(
  one: Coarse | null | undefined,
  first: Coarse | null | undefined,
): MethodSummary["coarse"] {
  return one && first ? { step: one.step, ratioToFirst: ratioOf(one, first) } : null;
}

/** The steps of training that the grids of all methods took. */
export const tuningSteps = ({ methods }: Pick<ClassificationTrace, "methods">): number =>
  methods.reduce((sum, method) => sum + (method?.grid?.cost ?? 0), 0);

function methodSummary(method: MethodTrace, first: MethodTrace): MethodSummary {
  const { reachedAt, ends, monitor } = method;
  const steps = Array.from(reachedAt).filter(arrived);
  return {
    label: method.label,
    step: method.step,
    finalObjective: estimated(ends.objective, method.runs),
    finalDistance: estimated(ends.distance, method.runs),
    finalDivergence: estimated(ends.divergence, method.runs),
    stepsToTarget: steps.length < method.runs ? null : estimated(steps, method.runs),
    ratioToFirst: ratioOf(method, first),
    coarse: coarseSummary(method.grid?.coarse, first.grid?.coarse),
    reached: steps.length,
    diverged: method.diverged,
    fejerViolations: method.divergence === null ? null : method.rises,
    monitor: monitor && {
      shareBeyondBound: monitor.shares.bound,
      shareBeyondCertified: monitor.shares.certified,
      shareAway: monitor.shares.away,
    },
  };
}

export function summarizeClassification({
  data,
  optimum,
  goal,
  methods,
}: ClassificationTrace): ClassificationSummary {
  const [first = null] = methods;
  return {
    lab: "training",
    part: "classification",
    data: {
      rows: data?.rows ?? 0,
      testRows: data?.testRows ?? 0,
      dropped: data?.dropped ?? 0,
      features: data?.features ?? 0,
      constantColumns: data?.constantColumns ?? 0,
      classes: data?.classes ?? [],
    },
    optimum,
    target: goal,
    tuningSteps: tuningSteps({ methods }),
    methods:
      first === null
        ? []
        : methods.flatMap((method) => method ?? []).map((method) => methodSummary(method, first)),
  };
}

/** Runs experiments to their end on this thread: the plain way, without an engine. */
import { experiment } from "../../src/labs/tracking/run/run";
import type { TrackingParams } from "../../src/labs/tracking/run/params";
import { trackingSchema } from "./schemas";
import type { RuleResult, RuleTrace, TrackingTask, TrackingTrace } from "../../src/labs/tracking/run/types";
import type { Dataset, Slice } from "../../src/experiments/types";
import { given } from "./given";

export const tracking = (params: object): TrackingParams => trackingSchema.parse(params);

export function runTask(task: TrackingTask, onSlice?: (slice: Slice<RuleResult>) => void): RuleResult {
  const run = experiment.run(task);
  for (;;) {
    const next = run.next();
    if (next.done === true) return next.value;
    onSlice?.(next.value);
  }
}

export function runTracking(params: TrackingParams, dataset: Dataset | null = null): TrackingTrace {
  const results = experiment.plan(params, given(dataset)).map((task) => runTask(task));
  return experiment.merge(params, given(dataset))(results);
}

/** Row of a trace at step t; throws when it was thinned away. */
export function rowAt(trace: RuleTrace, t: number): { belief: number[]; clamped: boolean; index: number } {
  const index = trace.t.indexOf(t);
  if (index < 0) throw new Error(`Step ${t} is not in the trace.`);
  const belief = [...trace.belief.subarray(index * trace.classes, (index + 1) * trace.classes)];
  return { belief, clamped: trace.clamped[index] === 1, index };
}

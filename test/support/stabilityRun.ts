/** @file The finished trace of a run of the stability experiment, on this thread. */
import { drain } from "../../src/experiments/drain";
import { experiment } from "../../src/labs/stability/run/run";
import type { ParamsOf, Part, StabilityParams } from "../../src/labs/stability/run/params";
import type { TraceOf } from "../../src/labs/stability/run/types";

export function runStability<P extends Part>(params: ParamsOf<P>): TraceOf<P> {
  // A member of the union is one of all params.
  const all = params as StabilityParams;
  const results = experiment.plan(all, []).map((task) => drain(experiment.run(task)));
  const trace = experiment.merge(all, [])(results);
  if (trace.part !== params.part || !trace.complete) throw new Error(`The ${params.part} was not finished.`);
  // Just checked.
  return trace as TraceOf<P>;
}

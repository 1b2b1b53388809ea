/** @file Runs of the part to the end, in one thread; without λ* against growth, which is the same for all. */
import { drain } from "../../../../src/experiments/drain";
import type { RelaxationParams } from "../../../../src/labs/geometry/run/params";
import { part } from "../../../../src/labs/geometry/run/relaxation/run";
import { usualOfPart } from "../../../../src/labs/geometry/run/tables";

export const paramsWith = (given: Partial<RelaxationParams>): RelaxationParams => ({
  ...usualOfPart("relaxation"),
  beside: [],
  ...given,
});

export function traceOf(given: Partial<RelaxationParams>) {
  const params = paramsWith(given);
  const results = part.plan(params, []).map((task) => (task.work === "fan" ? null : drain(part.run(task))));
  return part.merge(params, [])(results);
}

export const summaryOf = (given: Partial<RelaxationParams>) => part.summarize(traceOf(given));

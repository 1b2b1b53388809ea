/** @file The finished trace of any scenario, computed on this thread as a worker computes it. */
import { drain } from "../../../src/experiments/drain";
import { once } from "../once";
import { labs, type Scenario } from "../scenarios";
import { shipped } from "../shippedFiles";

/** Of what no file is needed for. */
export async function traceOf({ lab, params }: Pick<Scenario, "lab" | "params">): Promise<object> {
  const experiment = once(await labs[lab].experiment());
  const resources = (labs[lab].sources?.(params) ?? []).map(shipped);
  const results = experiment.plan(params, resources).map((task) => drain(experiment.run(task)));
  return experiment.merge(params, resources)(results);
}

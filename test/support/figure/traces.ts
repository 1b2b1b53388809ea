/** @file The finished trace of any scenario, computed on this thread as a worker computes it. */
import { drain } from "../../../src/experiments/drain";
import { catalog as app } from "../../../src/labs/catalog";
import type { Catalog } from "../../../src/scenario/catalog";
import type { Scenario } from "../../../src/scenario/types";
import { once } from "../once";
import { shipped } from "../shippedFiles";

/** Of what no file is needed for. */
export async function traceOf(
  { lab: id, params }: Pick<Scenario, "lab" | "params">,
  catalog: Catalog = app,
): Promise<object> {
  const lab = await catalog.load(id);
  const experiment = once(await lab.experiment());
  const resources = (lab.sources?.(params) ?? []).map(shipped);
  const results = experiment.plan(params, resources).map((task) => drain(experiment.run(task)));
  return experiment.merge(params, resources)(results);
}

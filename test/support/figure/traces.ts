/** @file The finished trace of any scenario, computed on this thread as a worker computes it. */
import { readFileSync } from "node:fs";
import { drain } from "../../../src/experiments/drain";
import { seattleDataset } from "../../../src/experiments/data/dataset";
import { labs, type Scenario } from "../scenarios";

const weather = seattleDataset(
  readFileSync(new URL("../../../public/data/seattle-weather.csv", import.meta.url), "utf8"),
);

/** Of what no file is needed for. */
export async function traceOf({ lab, params }: Pick<Scenario, "lab" | "params">): Promise<object> {
  const experiment = await labs[lab].experiment();
  const resources = (labs[lab].sources?.(params) ?? []).map(() => weather);
  const results = experiment.plan(params, resources).map((task) => drain(experiment.run(task)));
  return experiment.merge(params, resources)(results);
}

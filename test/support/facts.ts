/** @file The facts of a link's run, computed here and now. */
import { drain } from "../../src/experiments/drain";
import { catalog } from "../../src/labs/catalog";
import type { Facts } from "../../src/lectures/facts";
import { decodeLink } from "../../src/scenario/decode";

export async function factsOf(link: string): Promise<Facts> {
  const { lab, scenario } = await decodeLink(link, catalog);
  const { plan, run, merge, summarize } = await lab.experiment();
  const results = plan(scenario.params, []).map((task) => drain(run(task)));
  return { ...(summarize(merge(scenario.params, [])(results)) as object), params: scenario.params };
}

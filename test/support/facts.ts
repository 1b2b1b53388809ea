/** @file The facts of a link's run and what can be put on its figure, computed here and now. */
import { SCREEN } from "../../src/charts/ink";
import { drain } from "../../src/experiments/drain";
import { catalog } from "../../src/labs/catalog";
import type { Facts } from "../../src/lectures/facts";
import type { Looking } from "../../src/lectures/missing";
import { columnsOf } from "../../src/lectures/truth";
import { decodeLink } from "../../src/scenario/decode";

async function runOf(link: string) {
  const { lab, scenario } = await decodeLink(link, catalog);
  const experiment = await lab.experiment();
  const results = experiment.plan(scenario.params, []).map((task) => drain(experiment.run(task)));
  return { lab, scenario, experiment, trace: experiment.merge(scenario.params, [])(results) };
}

export async function factsOf(link: string, hasTable = false): Promise<Facts> {
  const { scenario, experiment, trace } = await runOf(link);
  const { params } = scenario;
  const table = hasTable ? columnsOf(experiment.rows(params, [])) : undefined;
  return { ...(experiment.summarize(trace) as object), params, table };
}

/** What the lab gathers is left out: axes and triangles do not hang on it. */
export const looking: Looking = {
  factsOf,
  planeOf: async (link) => {
    const { lab, scenario, trace } = await runOf(link);
    const { params, view } = scenario;
    const [draw, gather] = await Promise.all([lab.draw(), lab.gather?.()]);
    const beside =
      (await gather?.(view.figure ?? "", { params, view }, () => Promise.reject(new Error(link)))) ?? null;
    const viewport = { width: 800, height: 600, theme: SCREEN };
    return draw(view.figure ?? "", { params, view, trace, beside }, viewport)?.plane ?? null;
  },
};

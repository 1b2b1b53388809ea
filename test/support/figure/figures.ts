/** @file The figures of any scenario that needs no file, drawn in Node. */
import type { Tabled, Viewport } from "../../../src/charts/picture/types";
import { catalog as app } from "../../../src/labs/catalog";
import type { Catalog } from "../../../src/scenario/catalog";
import type { Scenario } from "../../../src/scenario/types";
import { traceOf } from "./traces";

/** Draws the figures of a scenario whose run has ended. */
export async function figuresOf(scenario: Scenario, catalog: Catalog = app) {
  const lab = await catalog.load(scenario.lab);
  const { params, view } = scenario;
  const run = (other: string, own: object) => traceOf({ lab: other, params: own }, catalog);
  const ids = lab.scope(params).figures;
  const [trace, draw, gather] = await Promise.all([traceOf(scenario, catalog), lab.draw(), lab.gather?.()]);
  const gathered = ids.map(async (id) => [id, (await gather?.(id, { params, view }, run)) ?? null] as const);
  const beside = new Map(await Promise.all(gathered));
  return {
    ids,
    trace,
    draw: (id: string, viewport: Viewport): Tabled => {
      const picture = draw(id, { params, view, trace, beside: beside.get(id) ?? null }, viewport);
      if (picture === null) throw new Error(`There is no figure "${id}".`);
      return picture;
    },
  };
}

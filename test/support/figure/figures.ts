/** @file The figures of any scenario that needs no file, drawn in Node. */
import type { Tabled, Viewport } from "../../../src/charts/picture/types";
import { labs, type Scenario } from "../scenarios";
import { traceOf } from "./traces";

/** A run of any lab that needs no file. */
const run = (lab: string, params: object) => traceOf({ lab, params } as Scenario);

/** Draws the figures of a scenario whose run has ended. */
export async function figuresOf(scenario: Scenario) {
  const lab = labs[scenario.lab];
  const { params, view } = scenario;
  const ids = lab.scope(params).figures;
  const [trace, draw, gather] = await Promise.all([traceOf(scenario), lab.draw(), lab.gather?.()]);
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

/** @file Flows as CSV: one line for each geometry and step. Geometries are counted from 0, in the order of the params. */
import type { FlowParams } from "../params";
import { Flow } from "./flow";

/** What cannot be known is empty: L before a step, D_φ without z. */
const cell = (value: number | null): number | string => (value === null || Number.isNaN(value) ? "" : value);

export function* flowRows(params: FlowParams): Generator<string, void, void> {
  let named = false;
  for (const [k, geometry] of params.geometries.entries()) {
    const flow = new Flow(params, geometry);
    if (!named)
      yield [
        "geometry,t",
        ...Array.from(flow.x, (_, i) => `x${i + 1}`),
        "objective,divergence,gradientNorm,step,smoothness",
      ].join(",");
    named = true;
    for (let over = false; !over;) {
      const { t } = flow;
      const eta = flow.eta();
      const read = [flow.value(), flow.divergence(), flow.gradientNorm(), eta];
      const x = Array.from(flow.x);
      const stays = t >= params.steps || flow.advance(eta) !== null;
      yield [k, t, ...x, ...read.map(cell), cell(stays ? null : flow.smoothness)].join(",");
      over = stays;
    }
  }
}

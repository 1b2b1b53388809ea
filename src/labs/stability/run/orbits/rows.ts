/** @file The bifurcation diagram as CSV: one line per settled state. */
import type { OrbitsParams } from "../params";
import { createColumn } from "./column";

/** Header first, without line ends; an exponent where the clamp acts reads "-Infinity". */
export function* orbitRows(
  params: OrbitsParams,
  stepAt: (column: number) => number,
): Generator<string, void, void> {
  const column = createColumn(params);
  const states = new Float64Array(params.kept);
  yield "step,t,x,lyapunov,period";
  for (let i = 0; i < params.width; i++) {
    const step = stepAt(i);
    const { lyapunov, period } = column(step, states);
    for (let k = 0; k < states.length; k++)
      yield [step, params.transient + k, states[k], lyapunov, period].join(",");
  }
}

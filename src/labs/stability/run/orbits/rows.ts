/** @file The bifurcation diagram as CSV: one line for each settled state. */
import type { OrbitsParams } from "../params";
import { createColumn } from "./column";

/** Yields lines without line ends, the header first. The exponent reads "-Infinity" where the clamp acts. */
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

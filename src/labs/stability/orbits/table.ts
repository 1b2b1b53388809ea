/** @file The settled states in numbers. Pure. */
import type { OrbitsTrace } from "../run/orbits/types";
import { spread, type Table } from "../../../charts/picture/table";

export function table(
  { step, lyapunov, period, states, params: { kept } }: OrbitsTrace,
  most?: number,
): Table {
  return {
    caption:
      "Settled states by step; period 0: no cycle was found. The CSV has every step, that of the run every state.",
    columns: ["step η", "lowest", "highest", "period", "Lyapunov"],
    rows: spread(step.length, most).map((i) => {
      const column = states.subarray(i * kept, (i + 1) * kept);
      const ends = [column.reduce((a, b) => Math.min(a, b), 1), column.reduce((a, b) => Math.max(a, b), 0)];
      return [step[i] ?? NaN, ...ends, period[i] ?? NaN, lyapunov[i] ?? NaN];
    }),
  };
}

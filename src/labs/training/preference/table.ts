/** @file Learning from preferences in numbers. Pure. */
import { spread, type Table } from "../../../charts/picture/table";
import type { PreferenceTrace } from "../run/preference/types";

export function table({ result }: PreferenceTrace, most?: number): Table {
  const columns = ["n", "J(π)", "J(π*) − J(π)", "KL from the optimum", "KL to the reference"];
  if (result === null) return { caption: "", columns, rows: [] };
  const [course] = result.courses;
  const { gap, divergence, fromReference, done } = course;
  return {
    caption: "Objective and divergences by step; the CSV has every step, that of the run every policy, too.",
    columns,
    rows: spread(done + 1, most).map((n) => [
      n,
      result.optimalObjective - (gap[n] ?? NaN),
      gap[n] ?? NaN,
      divergence[n] ?? NaN,
      fromReference[n] ?? NaN,
    ]),
  };
}

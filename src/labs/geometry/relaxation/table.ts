/** @file Relaxed runs in numbers. Pure. */
import { spread, type Table } from "../../../charts/picture/table";
import type { RunsShape } from "./scene";

type Distances = Pick<RunsShape, "times" | "mean" | "median" | "low" | "high" | "exact">;

export function table({ times, mean, median, low, high, exact }: Distances, most?: number): Table {
  return {
    caption: "Distances by step; the CSV has every step.",
    columns: ["step", "mean", "median", "5 %", "95 %", ...(exact === null ? [] : ["exact mean"])],
    rows: spread(median.length, most).map((k) => {
      const t = times[k] ?? NaN;
      const known = exact === null ? [] : [exact[t] ?? "not known"];
      return [t, mean[t] ?? NaN, median[k] ?? NaN, low[k] ?? NaN, high[k] ?? NaN, ...known];
    }),
  };
}

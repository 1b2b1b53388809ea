/** @file The search in numbers: its expansions, or as many of them as can be read. Pure. */
import { spread, type Table } from "../../charts/picture/table";
import { cellOf } from "./run/params";
import type { SearchTrace } from "./run/types";

export function table({ params, run }: SearchTrace): Table {
  const expanded = run?.search.expanded ?? new Int32Array(0);
  const onWay = new Set(run?.search.way);
  const rows = spread(expanded.length).map((k) => {
    const cell = expanded[k] ?? 0;
    const [column, row] = cellOf(params.grid, cell);
    const left = run?.left[cell] ?? Infinity;
    return [
      k + 1,
      column,
      row,
      run?.estimate[cell] ?? 0,
      left < Infinity ? left : "none",
      onWay.has(cell) ? "yes" : "no",
    ];
  });
  return {
    caption: "Expansions in their order, evenly picked; the CSV has all of them.",
    columns: ["expansion", "column", "row", "h", "h*", "on the way"],
    rows,
  };
}

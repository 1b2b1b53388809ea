/** @file The cells of an atlas in numbers. Pure. */
import type { AtlasTrace } from "../run/atlas/types";
import type { Table } from "../../../charts/picture/table";
import { gridRows } from "./grid";

export function table(trace: AtlasTrace, most?: number): Table {
  const { classes, rule, axis } = trace.params;
  const upwards = classes === 3 ? "p₃" : rule.kind === "fixed" ? "step η" : "fraction";
  return {
    caption: "Cells of the map by what became of them, counted in blocks; in the CSV each cell is one.",
    columns: [axis, upwards, "converged", "collapsed", "wandering"],
    rows: gridRows(trace, most).map((row) => [row.x, row.y, row.converged, row.collapsed, row.wandering]),
  };
}

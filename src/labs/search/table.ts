/** @file The figures of the search in numbers, as many rows of them as can be read. Pure. */
import { spread, type Table } from "../../charts/picture/table";
import { cellOf, indexOf } from "./run/params";
import type { SearchTrace } from "./run/types";

function expansions({ params, run }: SearchTrace, most?: number): Table {
  const expanded = run?.search.expanded ?? new Int32Array(0);
  const onWay = new Set(run?.search.way);
  const rows = spread(expanded.length, most).map((k) => {
    const cell = expanded[k] ?? NaN;
    const [column, row] = cellOf(params.grid, cell);
    const left = run?.left[cell] ?? Infinity;
    return [
      k + 1,
      column,
      row,
      run?.estimate[cell] ?? 0,
      left < Infinity ? left : null,
      onWay.has(cell) ? "yes" : "no",
    ];
  });
  return {
    caption: "Expansions in their order, evenly picked; the CSV has all of them.",
    columns: ["expansion", "column", "row", "h", "h*", "on the way"],
    rows,
  };
}

function weights({ params, run, sweep }: SearchTrace, most?: number): Table {
  const shortest = run?.left[indexOf(params.grid, params.start)] ?? Infinity;
  return {
    caption: "Searches by weight, evenly picked; the CSV has all of them.",
    columns: ["weight w", "length", "length / shortest", "expansions"],
    rows: spread(sweep?.weights.length ?? 0, most).map((k) => {
      const length = sweep?.lengths[k] ?? Infinity;
      const found = length < Infinity ? [length, length / shortest] : [null, null];
      return [sweep?.weights[k] ?? 0, ...found, sweep?.expansions[k] ?? 0];
    }),
  };
}

export const table = (figure: string, trace: SearchTrace, most?: number): Table =>
  figure === "weights" ? weights(trace, most) : expansions(trace, most);

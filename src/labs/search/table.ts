/** @file The numbers of the Search lab's figures, in as many rows as one would read. Pure. */
import { spread, type Table } from "../../charts/picture/table";
import { entryAt } from "../../core/entry";
import { cellOf, indexOf, type SearchParams } from "./run/params";
import type { RunResult, SearchTrace, SweepResult } from "./run/types";

const finite = (length: number) => (length < Infinity ? length : null);

function expandedRows(grid: SearchParams["grid"], { search, estimate, left }: RunResult, most?: number) {
  const onWay = new Set(search.way);
  return spread(search.expanded.length, most).map((k) => {
    const cell = entryAt(search.expanded, k);
    const [column, row] = cellOf(grid, cell);
    const [h, known] = [entryAt(estimate, cell), finite(entryAt(left, cell))];
    return [k + 1, column, row, h, known, onWay.has(cell) ? "yes" : "no"];
  });
}

const expansions = ({ params, run }: SearchTrace, most?: number): Table => ({
  caption: "Expansions in their order, evenly picked; the CSV has all of them.",
  columns: ["expansion", "column", "row", "h", "h*", "on the way"],
  rows: run === null ? [] : expandedRows(params.grid, run, most),
});

/** @param shortest null while it is not known */
const sweptRows = (sweep: SweepResult, shortest: number | null, most?: number) =>
  spread(sweep.weights.length, most).map((k) => {
    const length = finite(entryAt(sweep.lengths, k));
    const ratio = length === null || shortest === null ? null : length / shortest;
    return [entryAt(sweep.weights, k), length, ratio, entryAt(sweep.expansions, k)];
  });

function weights({ params, run, sweep }: SearchTrace, most?: number): Table {
  const shortest = run && entryAt(run.left, indexOf(params.grid, params.start));
  return {
    caption: "Searches by weight, evenly picked; the CSV has all of them.",
    columns: ["weight w", "length", "length / shortest", "expansions"],
    rows: sweep === null ? [] : sweptRows(sweep, shortest, most),
  };
}

export const table = (figure: string, trace: SearchTrace, most?: number): Table =>
  figure === "weights" ? weights(trace, most) : expansions(trace, most);

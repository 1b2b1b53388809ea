/** @file A search as CSV: a line for each expansion, with what was known of the cell. */
import { cellOf, type SearchParams } from "./params";
import { runSearch } from "./find";

const known = (value: number): string => (value < Infinity ? String(value) : "");

export function* searchRows(params: SearchParams): Generator<string, void, void> {
  const { search, estimate, left } = runSearch(params);
  const onWay = new Set(search.way);
  yield "expansion,column,row,h,hExact,onWay";
  for (const [k, cell] of search.expanded.entries()) {
    const [column, row] = cellOf(params.grid, cell);
    const numbers = [known(estimate[cell]), known(left[cell])];
    yield [k + 1, column, row, ...numbers, onWay.has(cell) ? 1 : 0].join(",");
  }
}

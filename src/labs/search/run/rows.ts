/** @file A search as CSV: a line for each expansion, with what was known of the cell; and searches at all weights. */
import { drain } from "../../../experiments/drain";
import { cellOf, type SearchParams } from "./params";
import { runSearch } from "./find";
import { sweep } from "./sweep";

const known = (value: number): string => (value < Infinity ? String(value) : "");

export function* searchRows(params: SearchParams): Generator<string, void, void> {
  const { search, estimate, left } = runSearch(params);
  const onWay = new Set(search.way);
  yield "expansion,column,row,h,hExact,onWay";
  for (const [k, cell] of search.expanded.entries()) {
    const [column, row] = cellOf(params.grid, cell);
    const numbers = [known(estimate[cell] ?? Infinity), known(left[cell] ?? Infinity)];
    yield [k + 1, column, row, ...numbers, onWay.has(cell) ? 1 : 0].join(",");
  }
}

export function* sweepRows(params: SearchParams): Generator<string, void, void> {
  const { weights, lengths, expansions } = drain(sweep(params));
  yield "weight,length,expansions";
  for (const [k, weight] of weights.entries())
    yield [weight, known(lengths[k] ?? Infinity), expansions[k]].join(",");
}

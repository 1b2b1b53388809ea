/** @file What the programs of the search lab must agree with. */
import { cellOf } from "../../../src/labs/search/run/params";
import type { SearchTrace } from "../../../src/labs/search/run/types";
import {
  lineOf,
  printedAfter,
  sharedWith,
  type Case,
  type Check,
  type Pair,
} from "../../support/python/cases";

const weights: Check = (drawn, { all }) => {
  const [ratios, counts] = drawn.axes.map((axes) => ({ ...drawn, axes: [axes] }));
  return [
    sharedWith(lineOf(ratios ?? drawn, "this search"), all, ["weight w", "length / shortest"], 30),
    sharedWith(lineOf(counts ?? drawn, "this search"), all, ["weight w", "expansions"], 30),
  ];
};

/** Cells as columns and rows. */
function placed(
  what: string,
  drawn: Parameters<Check>[0],
  trace: SearchTrace,
  cells: readonly number[],
): readonly Pair[] {
  const { x, y } = lineOf(drawn, what);
  const places = cells.map((cell) => cellOf(trace.params.grid, cell));
  return [
    [`${what}: columns`, x, places.map(([column]) => column)],
    [`${what}: rows`, y, places.map(([, row]) => row)],
  ];
}

const map: Check = (drawn, { trace }, ran) => {
  const found = trace as SearchTrace;
  const { search, shortest } = found.run ?? { search: null, shortest: [] };
  const expanded = [...new Set(search?.expanded)].toSorted((a, b) => a - b);
  return [
    ["length", [printedAfter(ran, "length")], [search?.length ?? NaN]],
    ["expansions", [printedAfter(ran, "expansions")], [search?.expanded.length ?? NaN]],
    ...placed("expanded", drawn, found, expanded),
    ...placed("way", drawn, found, Array.from(search?.way ?? []).toReversed()),
    ...placed("a shortest way", drawn, found, Array.from(shortest)),
  ];
};

export const drawn: readonly Case[] = [{ link: "#/search?v=1&weight=2", figures: { map, weights } }];

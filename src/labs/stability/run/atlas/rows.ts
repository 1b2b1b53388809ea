/** @file The atlas as CSV: one line for each cell, computed again row by row. */
import { createKernel, releaseKernel } from "../../../../core/atlas/kernel";
import { sweep } from "../../../../core/atlas/sweep";
import type { AtlasParams } from "../params";
import { beliefAt, entryAt, stepAt, type Places } from "./grid";
import { sliceProblem } from "./slice";
import { runTriangle } from "./triangle";
import { CELL_COLLAPSED, CELL_CONVERGED, CELL_OUTSIDE, CELL_WANDERING } from "./types";

const WORDS: Readonly<Record<number, string>> = {
  [CELL_CONVERGED]: "converged",
  [CELL_COLLAPSED]: "collapsed",
  [CELL_WANDERING]: "wandering",
};

function rowPlaces(width: number, row: number): Places {
  const columns = Uint16Array.from({ length: width }, (_, i) => i);
  return { count: width, columns, rows: new Uint16Array(width).fill(row) };
}

function runRow(params: AtlasParams, row: number) {
  const places = rowPlaces(params.width, row);
  const kernel = createKernel();
  const out = { ends: new Uint8Array(params.width), times: new Uint32Array(params.width) };
  const steps =
    params.classes === 3
      ? runTriangle(params, places, out, Infinity)
      : sweep(kernel, sliceProblem(params, places), out, Infinity);
  while (steps.next().done !== true);
  releaseKernel(kernel);
  return out;
}

/** The beginning of a line, which names the cell. */
function placer(params: AtlasParams): (column: number, row: number) => string {
  if (params.classes === 2) return (column, row) => `${entryAt(params, column)},${stepAt(params, row)}`;
  const p = new Float64Array(3);
  return (column, row) => {
    beliefAt(params, column, row, p);
    return p.join(",");
  };
}

/**
 * Yields lines without line ends, the header first. On the slice they begin with `target,step` (or
 * `start,step`), on the triangle with `p1,p2,p3`; the end of the run and its time follow. Cells outside of
 * the triangle are left out.
 */
export function* atlasRows(params: AtlasParams): Generator<string, void, void> {
  const step = params.rule.kind === "fixed" ? "step" : "fraction";
  yield `${params.classes === 3 ? "p1,p2,p3" : `${params.axis},${step}`},outcome,settledAt,collapsedAt`;
  const place = placer(params);
  for (let row = 0; row < params.height; row++) {
    const { ends, times } = runRow(params, row);
    for (let column = 0; column < params.width; column++) {
      const end = ends[column];
      if (end === CELL_OUTSIDE) continue;
      const settled = end === CELL_CONVERGED ? times[column] : "";
      const collapsed = end === CELL_COLLAPSED ? times[column] : "";
      yield `${place(column, row)},${WORDS[end]},${settled},${collapsed}`;
    }
  }
}

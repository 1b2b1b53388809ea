/** @file The ends of the cells of a slice atlas whose step keeps to a claim, and of the others. */
import type { SliceAtlas } from "../params";
import { claimedCurve } from "./curves";
import { stepAt } from "./grid";
import {
  CELL_COLLAPSED,
  CELL_CONVERGED,
  ofPromises,
  sidesFrom,
  type AtlasSides,
  type AtlasTrace,
  type Side,
  type Sides,
} from "./types";

type Raster = Pick<AtlasTrace, "ends" | "width" | "height">;

/** For each cell, and for a place above the last row, the number of cells below it in its column with this end. */
function countBelow(end: number, { ends, width, height }: Raster): Uint32Array {
  const counts = new Uint32Array(width * (height + 1));
  for (let cell = 0; cell < ends.length; cell++)
    counts[cell + width] = counts[cell] + (ends[cell] === end ? 1 : 0);
  return counts;
}

/** How many of these increasing steps are at most `most`; 0 if that is NaN. */
function countUpTo(most: number, steps: Float64Array): number {
  let [known, open] = [0, steps.length];
  while (known < open) {
    const middle = (known + open) >> 1;
    if (steps[middle] <= most) known = middle + 1;
    else open = middle;
  }
  return known;
}

/**
 * Counts the cells at or below a curve, and those above it; one map can be asked about several curves.
 * @param raster row after row, from the lowest
 * @param steps the step (or fraction) of each row, increasing
 * @returns the counts for a curve that is given by its step at each column
 */
export function sidesIn(raster: Raster, steps: Float64Array): (curve: Float64Array) => Sides {
  const { width, height } = raster;
  const converged = countBelow(CELL_CONVERGED, raster);
  const collapsed = countBelow(CELL_COLLAPSED, raster);
  const sum = (rowsOf: (column: number) => number): Side => {
    const side = { cells: 0, converged: 0, collapsed: 0 };
    for (let column = 0; column < width; column++) {
      const rows = rowsOf(column);
      side.cells += rows;
      side.converged += converged[width * rows + column];
      side.collapsed += collapsed[width * rows + column];
    }
    return side;
  };
  const all = sum(() => height);
  return (curve) =>
    sidesFrom(
      all,
      sum((column) => countUpTo(curve[column], steps)),
    );
}

/** The counts for all claims with which the findings compare a run, from the cells of its picture. */
function sidesOfSlice(params: SliceAtlas, ends: AtlasTrace["ends"]): AtlasSides {
  const { width, height } = params;
  const steps = Float64Array.from({ length: height }, (_, row) => stepAt(params, row));
  const of = sidesIn({ ends, width, height }, steps);
  return ofPromises((id) => of(claimedCurve(id, params)));
}

/** On the triangle cells are counted while they are run; on the slice they are counted here. */
export const sidesOf = ({ params, ends, sides }: Pick<AtlasTrace, "params" | "ends" | "sides">) =>
  params.classes === 3 ? sides : sidesOfSlice(params, ends);

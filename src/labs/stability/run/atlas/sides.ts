/** @file How the cells of a slice atlas fared whose step keeps to a claim, and how the others did. */
import type { SliceAtlas } from "../params";
import { claimedCurve } from "./curves";
import { stepAt } from "./grid";
import {
  COLLAPSED,
  CONVERGED,
  ofPromises,
  sidesFrom,
  type AtlasSides,
  type AtlasTrace,
  type Side,
  type Sides,
} from "./types";

type Raster = Pick<AtlasTrace, "ends" | "width" | "height">;

/** For each cell, and for each place above the last row, how many cells below it in its column ended so. */
function countBelow(end: number, { ends, width, height }: Raster): Uint32Array {
  const counts = new Uint32Array(width * (height + 1));
  for (let cell = 0; cell < ends.length; cell++)
    counts[cell + width] = counts[cell] + (ends[cell] === end ? 1 : 0);
  return counts;
}

/** How many of these increasing steps are at most so large; 0 when that is no number. */
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
 * The cells at or below a curve, and those above it, of one map after another curve.
 *
 * @param raster row-major, the lowest row first
 * @param steps the step (or fraction) of each row, increasing
 * @returns the sides of a curve, given by its step at each column
 */
export function sidesIn(raster: Raster, steps: Float64Array): (curve: Float64Array) => Sides {
  const { width, height } = raster;
  const converged = countBelow(CONVERGED, raster);
  const collapsed = countBelow(COLLAPSED, raster);
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

/** The sides of what the findings compare a run with, as its picture has them. */
function sidesOfSlice(params: SliceAtlas, ends: AtlasTrace["ends"]): AtlasSides {
  const { width, height } = params;
  const steps = Float64Array.from({ length: height }, (_, row) => stepAt(params, row));
  const of = sidesIn({ ends, width, height }, steps);
  return ofPromises((id) => of(claimedCurve(id, params)));
}

/** On the triangle cells were counted where they were run, on the slice they are counted here. */
export const sidesOf = ({ params, ends, sides }: Pick<AtlasTrace, "params" | "ends" | "sides">) =>
  params.classes === 3 ? sides : sidesOfSlice(params, ends);

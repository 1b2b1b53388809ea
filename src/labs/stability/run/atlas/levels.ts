/**
 * @file The lines over a triangle atlas: where its step equals the one that is claimed, proved or exact, and
 * the border of the cells that converged.
 */
import type { TriangleAtlas } from "../params";
import { constantOf, fixedBelief, keeps, type ClaimId } from "./claims";
import { NODE_BEYOND, contourLines, NODE_MISSING, NODE_WITHIN } from "./contour";
import { propertyLines } from "./lattice";
import { CELL_CONVERGED, CELL_OUTSIDE, CELL_UNKNOWN, type LevelLine } from "./types";

/**
 * The number of nodes along a side of the window. It is larger for claims that are cheap to compute, because
 * their lines have corners.
 */
const NODES_ACROSS: Readonly<Record<ClaimId, number>> = {
  bound: 168,
  entropyAware: 72,
  certified: 168,
  fejer: 72,
  local: 96,
};

/** Where the step of a triangle atlas equals a claim. */
export function claimedLine(id: ClaimId, params: TriangleAtlas): LevelLine {
  const constant = constantOf(id, params);
  if (constant !== null) return { lines: [], constant, throughout: params.step <= constant };
  const fixed = fixedBelief(params);
  const holds = (here: Float64Array) =>
    params.axis === "start" ? keeps(id, params, here, fixed) : keeps(id, params, fixed, here);
  return { ...propertyLines(params, NODES_ACROSS[id], holds), constant };
}

/** With more cells on a side than this, not every cell is examined. */
const MAX_CELLS_ON_A_SIDE = 384;

/**
 * The midpoints of a line's segments, between its own ends. This turns steps of cells into slopes, and moves
 * no point by more than half a cell.
 */
function smoothed(line: Float64Array): Float64Array {
  const last = line.length - 2;
  const isClosed = line[0] === line[last] && line[1] === line[last + 1];
  const out = new Float64Array(isClosed ? line.length : line.length + 2);
  const first = isClosed ? 0 : 2;
  for (let i = 0; i < last; i++) out[first + i] = (line[i] + line[i + 2]) / 2;
  out.set(isClosed ? out.subarray(0, 2) : line.subarray(last), out.length - 2);
  if (!isClosed) out.set(line.subarray(0, 2));
  return out;
}

/**
 * The border between cells that converged and cells that did not, half way between their centres.
 * @param ends of all cells
 */
export function measuredLine({ x, y, width, height }: TriangleAtlas, ends: Uint8Array): LevelLine {
  const stride = Math.ceil(Math.max(width, height) / MAX_CELLS_ON_A_SIDE);
  const [columns, rows] = [Math.ceil(width / stride), Math.ceil(height / stride)];
  const kinds = new Uint8Array(columns * rows);
  const seen = new Set<number>();
  for (let row = 0, node = 0; row < rows; row++)
    for (let column = 0; column < columns; column++, node++) {
      const end = ends[row * stride * width + column * stride];
      kinds[node] =
        end === CELL_CONVERGED
          ? NODE_WITHIN
          : end === CELL_OUTSIDE || end === CELL_UNKNOWN
            ? NODE_MISSING
            : NODE_BEYOND;
      seen.add(kinds[node]);
    }
  const place = ([from, to]: readonly [number, number], a: number, b: number, n: number) =>
    from + ((to - from) * (stride * ((a + b) / 2) + 0.5)) / n;
  const lines = contourLines({ columns, rows, kinds }, (i0, j0, i1, j1) => [
    place(x, i0, i1, width),
    place(y, j0, j1, height),
  ]);
  seen.delete(NODE_MISSING);
  return {
    lines: lines.map(smoothed),
    constant: null,
    throughout: seen.size === 1 ? seen.has(NODE_WITHIN) : null,
  };
}

/** While cells are missing, nothing is measured. */
export const NO_LINE: LevelLine = { lines: [], constant: null, throughout: null };

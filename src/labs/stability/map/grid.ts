/** @file Counts the cells of a map in the blocks of a coarse grid, for its table. Pure. */
import { entryAt } from "../../../core/entry";
import { pow } from "../../../core/elementary/pow";
import { CELL_COLLAPSED, CELL_CONVERGED, CELL_WANDERING, type AtlasTrace } from "../run/atlas/types";
import { windowOf } from "../model/window";

export interface GridRow {
  /** The centre of the block: to the right, and up (the step, or the height in the triangle). */
  readonly x: number;
  readonly y: number;
  readonly converged: number;
  readonly collapsed: number;
  readonly wandering: number;
}

const BLOCKS = 8;
const KINDS = [CELL_CONVERGED, CELL_COLLAPSED, CELL_WANDERING];

/** Counts in 8 × 8 blocks from the lowest steps up, or in single cells. Blocks outside of the triangle are left out. */
export function gridRows(trace: AtlasTrace, most?: number): readonly GridRow[] {
  const { ends, width, height, params } = trace;
  const blocks = most === Infinity ? Infinity : BLOCKS;
  const [across, up] = [Math.min(blocks, width), Math.min(blocks, height)];
  const counts = new Int32Array(KINDS.length * across * up);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const block = Math.floor((row * up) / height) * across + Math.floor((column * across) / width);
      const kind = KINDS.indexOf(entryAt(ends, row * width + column));
      const at = block * KINDS.length + kind;
      if (kind >= 0) counts[at] = entryAt(counts, at) + 1;
    }
  const { x, y } = windowOf(params);
  const middle = ([from, to]: readonly [number, number], k: number, of: number) =>
    from + ((to - from) * (k + 0.5)) / of;
  const rows: GridRow[] = [];
  for (let block = 0; block < across * up; block++) {
    const count = (kind: number) => entryAt(counts, block * KINDS.length + KINDS.indexOf(kind));
    const [converged, collapsed, wandering] = [
      count(CELL_CONVERGED),
      count(CELL_COLLAPSED),
      count(CELL_WANDERING),
    ];
    if (converged + collapsed + wandering === 0) continue;
    const level = middle(y, Math.floor(block / across), up);
    rows.push({
      x: middle(x, block % across, across),
      y: params.classes === 2 ? pow(10, level) : level,
      converged,
      collapsed,
      wandering,
    });
  }
  return rows;
}

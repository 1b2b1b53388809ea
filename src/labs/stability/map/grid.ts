/** @file A map counted out on a coarse grid: the table that stands in for it. Pure. */
import { pow } from "../../../core/elementary/pow";
import { COLLAPSED, CONVERGED, WANDERING, type AtlasTrace } from "../run/atlas/types";
import { windowOf } from "../model/window";

export interface GridRow {
  /** Centre of the block: to the right, upwards (the step; on the triangle its height). */
  readonly x: number;
  readonly y: number;
  readonly converged: number;
  readonly collapsed: number;
  readonly wandering: number;
}

const BLOCKS = 8;

/** Counts in 8 × 8 blocks, from the lowest steps up, or in every cell; blocks outside the triangle are left out. */
export function gridRows(trace: AtlasTrace, most?: number): readonly GridRow[] {
  const { ends, width, height, params } = trace;
  const blocks = most === Infinity ? Infinity : BLOCKS;
  const [across, up] = [Math.min(blocks, width), Math.min(blocks, height)];
  const counts = new Map<number, [number, number, number, number]>();
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const block = Math.floor((row * up) / height) * across + Math.floor((column * across) / width);
      const tally = counts.get(block) ?? [0, 0, 0, 0];
      counts.set(block, tally);
      const end = ends[row * width + column];
      tally[end === CONVERGED ? 1 : end === COLLAPSED ? 2 : end === WANDERING ? 3 : 0]++;
    }
  const { x, y } = windowOf(params);
  const middle = ([from, to]: readonly [number, number], k: number, of: number) =>
    from + ((to - from) * (k + 0.5)) / of;
  return [...counts].flatMap(([block, [, converged, collapsed, wandering]]) => {
    if (converged + collapsed + wandering === 0) return [];
    const level = middle(y, Math.floor(block / across), up);
    return [
      {
        x: middle(x, block % across, across),
        y: params.classes === 2 ? pow(10, level) : level,
        converged,
        collapsed,
        wandering,
      },
    ];
  });
}

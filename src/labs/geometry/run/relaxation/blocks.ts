/**
 * @file Runs are computed in blocks that depend on the params alone. Sums over runs are sums over blocks,
 * whoever computes them, so that they have the same bits.
 */
import type { RelaxationParams } from "../params";

const MOST_BLOCKS = 48;
const LEAST_BLOCK_RUNS = 16;

export interface Block {
  readonly from: number;
  readonly to: number;
}

/** The first blocks are small, because they make the first picture. */
export const FIRST_BLOCKS = 4;
const FIRST_BLOCK_RUNS = 32;

export function blocksOf({ runs }: Pick<RelaxationParams, "runs">): readonly Block[] {
  const size = Math.max(LEAST_BLOCK_RUNS, Math.ceil(runs / MOST_BLOCKS));
  const blocks: Block[] = [];
  for (let from = 0; from < runs;) {
    const wanted = blocks.length < FIRST_BLOCKS ? Math.min(size, FIRST_BLOCK_RUNS) : size;
    const to = Math.min(runs, from + wanted);
    blocks.push({ from, to });
    from = to;
  }
  return blocks;
}

/** The mean over runs, added in the same order as elsewhere: within each block, then over the blocks. */
export function meanOf(distances: Float64Array, params: Pick<RelaxationParams, "runs">): number {
  let total = 0;
  for (const { from, to } of blocksOf(params)) {
    let sum = 0;
    for (let run = from; run < to; run++) sum += distances[run];
    total += sum;
  }
  return total / params.runs;
}

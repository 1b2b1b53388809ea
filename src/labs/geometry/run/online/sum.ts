/** @file A sum that also keeps its rounding error. */

export interface Sum {
  readonly add: (x: number) => void;
  readonly total: () => number;
  /** The sum and its rounding error, which are all that is needed to continue. */
  readonly parts: () => readonly [high: number, low: number];
}

/** Neumaier's sum: as if added in twice the digits, and rounded once. */
export function createSum(from: readonly [high: number, low: number] = [0, 0]): Sum {
  let [high, low] = from;
  return {
    add(x) {
      const next = high + x;
      low += Math.abs(high) >= Math.abs(x) ? high - next + x : x - next + high;
      high = next;
    },
    total: () => high + low,
    parts: () => [high, low],
  };
}

/** The parts of several sums, one after another. */
export const partsOf = (sums: readonly Sum[]): Float64Array<ArrayBuffer> =>
  Float64Array.from(sums.flatMap((sum) => sum.parts()));

/** So many sums, restored from their parts; without these they start at 0. */
export const createSums = (count: number, parts: Float64Array | null = null): readonly Sum[] =>
  Array.from({ length: count }, (_, i) => createSum(parts ? [parts[2 * i], parts[2 * i + 1]] : [0, 0]));

/** @file A sum that keeps what rounding takes from it. */

export interface Sum {
  readonly add: (x: number) => void;
  readonly total: () => number;
  /** The sum, and what rounding took from it: all that it takes to add up further. */
  readonly parts: () => readonly [high: number, low: number];
}

/** Neumaier's: as if added up in twice the digits, then rounded once. */
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

/** The parts of several sums, one after the other. */
export const partsOf = (sums: readonly Sum[]): Float64Array<ArrayBuffer> =>
  Float64Array.from(sums.flatMap((sum) => sum.parts()));

/** As many sums, from their parts on; from 0 where there are none. */
export const createSums = (count: number, parts: Float64Array | null = null): readonly Sum[] =>
  Array.from({ length: count }, (_, i) => createSum(parts ? [parts[2 * i], parts[2 * i + 1]] : [0, 0]));

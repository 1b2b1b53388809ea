/** @file A sum that keeps what rounding takes from it. */

export interface Sum {
  readonly add: (x: number) => void;
  readonly total: () => number;
}

/** Neumaier's: as if added up in twice the digits, then rounded once. */
export function createSum(): Sum {
  let [high, low] = [0, 0];
  return {
    add(x) {
      const next = high + x;
      low += Math.abs(high) >= Math.abs(x) ? high - next + x : x - next + high;
      high = next;
    },
    total: () => high + low,
  };
}

/** @file Keeps the worst few of many cases in order, as they come: by ratio, and equal ratios by index. */

/** Rows of a table of worst cases. */
export const WORST_CASES = 12;

/** Indices and ratios, the worst first. */
export interface Worst {
  count: number;
  readonly ratio: Float64Array;
  readonly index: Float64Array;
}

export const createWorst = (): Worst => ({
  count: 0,
  ratio: new Float64Array(WORST_CASES),
  index: new Float64Array(WORST_CASES),
});

/** Keeps a case if it is among the worst so far; indices come in increasing order. */
export function keepWorst(worst: Worst, ratio: number, index: number): void {
  const full = worst.count === WORST_CASES;
  if (full && !(ratio > worst.ratio[WORST_CASES - 1])) return;
  let k = full ? WORST_CASES - 1 : worst.count++;
  for (; k > 0 && ratio > worst.ratio[k - 1]; k--) {
    worst.ratio[k] = worst.ratio[k - 1];
    worst.index[k] = worst.index[k - 1];
  }
  worst.ratio[k] = ratio;
  worst.index[k] = index;
}

/** The worst of several lists, which are given in the order of their tasks. */
export function mergeWorst<Row extends { readonly ratio: number }>(
  lists: readonly (readonly Row[])[],
): Row[] {
  return lists
    .flat()
    .toSorted((a, b) => b.ratio - a.ratio)
    .slice(0, WORST_CASES);
}

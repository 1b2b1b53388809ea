/** @file Quantiles of a sample without sorting it: between the two nearest order statistics, linearly. */

/**
 * The quantiles at some shares of the way from the least to the largest.
 *
 * @param x at least one number, none NaN; reordered
 * @param shares in [0, 1], growing
 * @see Hyndman & Fan 1996, type 7
 */
export function quantiles(x: Float64Array, shares: readonly number[]): number[] {
  let from = 0;
  return shares.map((share) => {
    const place = share * (x.length - 1);
    const k = Math.floor(place);
    const low = select(x, from, k);
    from = k;
    const rest = place - k;
    if (rest === 0) return low;
    let high = Infinity;
    for (let i = k + 1; i < x.length; i++) if (x[i] < high) high = x[i];
    return high === low ? low : high === Infinity ? Infinity : low + rest * (high - low);
  });
}

/**
 * The k-th smallest, by Hoare's partitions: afterwards it stands at k, none larger before it, none smaller behind.
 *
 * @param from nothing before it is larger than what follows
 */
function select(x: Float64Array, from: number, k: number): number {
  let to = x.length - 1;
  while (from < to) {
    const pivot = x[from + ((to - from) >> 1)];
    let i = from;
    let j = to;
    while (i <= j) {
      while (x[i] < pivot) i++;
      while (x[j] > pivot) j--;
      if (i <= j) {
        const swapped = x[i];
        x[i++] = x[j];
        x[j--] = swapped;
      }
    }
    if (k <= j) to = j;
    else if (k >= i) from = i;
    else break;
  }
  return x[k];
}

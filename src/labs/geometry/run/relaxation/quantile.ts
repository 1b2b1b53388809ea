/** @file Quantiles of a sample without sorting it, interpolated linearly between the two nearest order statistics. */

/**
 * The quantiles at some shares.
 *
 * @param x at least one number, none NaN; reordered
 * @param shares in [0, 1], growing
 * @see Hyndman & Fan 1996, type 7
 */
export function quantiles(x: Float64Array, shares: readonly number[]): number[] {
  const found = shares.map(() => NaN);
  // The middle one is computed first; the others then lie on one side of it.
  const fill = (first: number, last: number, from: number, to: number): void => {
    if (first > last) return;
    const middle = (first + last) >> 1;
    const place = shares[middle] * (x.length - 1);
    const k = Math.floor(place);
    const low = select(x, from, to, k);
    found[middle] = place === k ? low : between(low, leastAfter(x, k, k < to ? to : x.length - 1), place - k);
    fill(first, middle - 1, from, k);
    fill(middle + 1, last, k, to);
  };
  fill(0, shares.length - 1, 0, x.length - 1);
  return found;
}

/** The smallest of the numbers after k, up to a place after which nothing is smaller. */
function leastAfter(x: Float64Array, k: number, to: number): number {
  let least = Infinity;
  for (let i = k + 1; i <= to; i++) if (x[i] < least) least = x[i];
  return least;
}

const between = (low: number, high: number, share: number): number =>
  high === low ? low : high === Infinity ? Infinity : low + share * (high - low);

/**
 * The k-th smallest number, by Hoare's partitions. Afterwards it is at k, with none larger before it and none
 * smaller after it.
 * @param from nothing before it is larger than what follows
 * @param to nothing after it is smaller than what comes before
 */
function select(x: Float64Array, from: number, to: number, k: number): number {
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

/** @file Searches along a line: the upper zero of a convex function, and the last place with a property. */

/** Enough for every bit of the zero, by bisection alone if need be. */
const MAX_ZERO_STEPS = 300;
/** Newton's changes below this share of the zero are rounding. */
const ZERO_ROUNDING = 4e-16;

/**
 * The t between low and high where a convex f goes from ≤ 0 to > 0: Newton from above, which never passes the zero. Where its steps do not
 * shrink to half (a pole, where the first is lost in rounding; an exponential) the bracket is halved, in ln t where it is wide; without a slope, chords, which never pass the zero
 * from below, take turns with halving.
 *
 * @param f convex; without a slope, continuous is enough. Infinity is a value > 0
 * @param slope f′ where f was evaluated last; NaN where it is not known
 * @param low ≥ 0, f(low) ≤ 0
 * @param high > low, f(high) > 0
 * @returns the zero to rounding of f; `high` where f stays ≤ 0 below it
 */
export function upperZero(f: (t: number) => number, slope: () => number, low: number, high: number): number {
  let value = f(high);
  let rise = slope();
  let below = rise > 0 ? NaN : f(low);
  let last = Infinity;
  for (let k = 0; k < MAX_ZERO_STEPS; k++) {
    const change = value / rise;
    const newton = high - change;
    const settled = change <= ZERO_ROUNDING * high;
    if (settled && last < Infinity) return newton;
    const falls = !settled && newton > low && change <= last / 2;
    last = falls ? change : Infinity;
    const next = falls
      ? newton
      : k % 2 > 0 && !(rise > 0)
        ? chord(low, high, below, value)
        : middle(low, high);
    if (!(next > low && next < high)) return next === low ? low : high;
    const there = f(next);
    if (there > 0) {
      high = next;
      value = there;
      rise = slope();
    } else {
      if (falls && change < 1e-7 * next) return next;
      low = next;
      below = there;
    }
  }
  return high;
}

/** Where the straight line between two points of f is 0; their mean if it has no zero in between, or if one value is infinite. */
function chord(low: number, high: number, below: number, above: number): number {
  const share = below / (below - above);
  return share > 0 && share < 1 ? low + share * (high - low) : low + (high - low) / 2;
}

/**
 * The largest t with a property that t ≤ it have and others have not, to the last bit.
 *
 * @param has the property
 * @param low ≥ 0, has it
 * @param high > low, has it not
 */
export function lastWith(has: (t: number) => boolean, low: number, high: number): number {
  for (;;) {
    const next = middle(low, high);
    if (!(next > low && next < high)) return low;
    if (has(next)) low = next;
    else high = next;
  }
}

/** The middle of two numbers ≥ 0: their mean, or their geometric mean if they are far apart. */
export function middle(low: number, high: number): number {
  return low > 0 && high > 4 * low ? Math.sqrt(low) * Math.sqrt(high) : low + (high - low) / 2;
}

/** @file The correlation between λ and the share r²/‖e‖² of the error that its row sees. */

/** Count, Σλ, Σs, Σλ², Σs², Σλs. */
export type Weighing = Float64Array<ArrayBuffer>;

export const noWeighing = (): Weighing => new Float64Array(6);

/** One step more. */
export function weigh(into: Weighing, lambda: number, share: number): void {
  into[0] += 1;
  into[1] += lambda;
  into[2] += share;
  into[3] += lambda * lambda;
  into[4] += share * share;
  into[5] += lambda * share;
}

export function addWeighing(into: Weighing, other: Weighing): void {
  for (let i = 0; i < into.length; i++) into[i] += other[i];
}

/** A variance below this share of the mean square is rounding. */
const NO_VARIANCE_SHARE = 1e-12;

/** The correlation; null if one of the two does not vary. */
export function correlationOf([count, l, s, ll, ss, ls]: Weighing): number | null {
  if (count === 0) return null;
  const varianceOf = (sum: number, squares: number) => squares - (sum * sum) / count;
  const [a, b] = [varianceOf(l, ll), varianceOf(s, ss)];
  if (!(a > NO_VARIANCE_SHARE * ll && b > NO_VARIANCE_SHARE * ss)) return null;
  const correlation = (ls - (l * s) / count) / Math.sqrt(a * b);
  return Number.isNaN(correlation) ? null : Math.max(-1, Math.min(1, correlation));
}

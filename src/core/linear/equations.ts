/**
 * @file Linear equations Ax = b, m of them for n unknowns: an equivalent set of orthonormal rows, and how far
 * a point is from a solution.
 */

export interface AffineSet {
  /** A: m rows of n entries; rows may repeat others. */
  readonly rows: readonly Float64Array[];
  /** b: m entries. */
  readonly rhs: Float64Array;
}

/** A row counts as a repetition of others if only this share of it is independent of them. */
const DEPENDENT_SHARE = 1e-12;

interface Basis extends AffineSet {
  /** μ for the rows of the set, given those of the basis. */
  readonly multipliers: (mu: Float64Array) => Float64Array;
}

/**
 * Orthonormal rows with the same solutions: Gram–Schmidt, the row with most of itself left first; rows that others repeat are left out.
 *
 * @param set equations that may contradict each other: then a solution of the basis misses one of them
 */
export function orthonormal(set: AffineSet): Basis {
  const rest = set.rows.map((row) => row.slice());
  const own = rest.map(norm);
  const order: number[] = [];
  const rows: Float64Array[] = [];
  const rhs: number[] = [];
  /** Row k of the set, as a sum of rows of the basis. */
  const parts = rest.map((): number[] => []);
  for (;;) {
    const left = rest.map((row, k) => (own[k] > 0 && !order.includes(k) ? norm(row) / own[k] : 0));
    const k = left.indexOf(left.reduce((most, share) => Math.max(most, share), 0));
    if (!(left[k] > DEPENDENT_SHARE)) break;
    const length = norm(rest[k]);
    const unit = rest[k].map((value) => value / length);
    const value = parts[k].reduce((b, part, j) => b - part * rhs[j], set.rhs[k]) / length;
    order.push(k);
    rows.push(unit);
    rhs.push(value);
    rest.forEach((row, other) => {
      if (order.includes(other) && other !== k) return;
      const part = dot(row, unit);
      parts[other].push(part);
      for (let i = 0; i < row.length; i++) row[i] -= part * unit[i];
    });
  }
  return {
    rows,
    rhs: Float64Array.from(rhs),
    multipliers(mu) {
      const out = new Float64Array(set.rows.length);
      for (let j = order.length - 1; j >= 0; j--) {
        let value = mu[j];
        for (let later = j + 1; later < order.length; later++)
          value -= parts[order[later]][j] * out[order[later]];
        out[order[j]] = value / parts[order[j]][j];
      }
      return out;
    },
  };
}

function dot(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i] * b[i];
  return total;
}

const norm = (a: Float64Array): number => Math.sqrt(dot(a, a));

/**
 * The largest of |Ax − b|, each as a share of its equation's terms.
 *
 * @param set A and b
 * @param x n entries
 * @param residual receives Ax − b; fresh when left out
 */
export function missOf(
  { rows, rhs }: AffineSet,
  x: Float64Array,
  residual: Float64Array = new Float64Array(rhs.length),
): number {
  let worst = 0;
  rows.forEach((row, k) => {
    let size = Math.abs(rhs[k]);
    residual[k] = -rhs[k];
    for (let i = 0; i < row.length; i++) {
      residual[k] += row[i] * x[i];
      size += Math.abs(row[i] * x[i]);
    }
    if (residual[k] !== 0) worst = Math.max(worst, Math.abs(residual[k]) / size);
  });
  return worst;
}

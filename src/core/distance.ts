/** @file How far two beliefs are apart, as "converged" is judged. */

/** max |pᵢ − qᵢ|: the distance that "converged" is judged by. */
export function maxDistance(p: Float64Array, q: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < p.length; i++) {
    const distance = Math.abs(p[i] - q[i]);
    if (distance > largest) largest = distance;
  }
  return largest;
}

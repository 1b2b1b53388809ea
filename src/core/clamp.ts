/** @file The interior clamp: a belief that leaves the interior is put back at its floor. MATH §2 (ours) */

/**
 * The interior clamp: every entry below the floor becomes the floor; then, only if there was one, p is normalised.
 *
 * @param p belief, changed in place; after a clamp its sum is 1 to rounding and a clamped entry is floor / Σ
 * @param floor ε ≥ 0; 1e-12 by default in every run
 * @returns whether an entry was clamped: the event "reached a face"
 */
export function clampInterior(p: Float64Array, floor: number): boolean {
  const n = p.length;
  let acted = false;
  for (let i = 0; i < n; i++) {
    if (p[i] < floor) {
      p[i] = floor;
      acted = true;
    }
  }
  if (acted) normalize(p);
  return acted;
}

function normalize(p: Float64Array): void {
  let sum = 0;
  for (let i = 0; i < p.length; i++) sum += p[i];
  const share = 1 / sum;
  for (let i = 0; i < p.length; i++) p[i] *= share;
}

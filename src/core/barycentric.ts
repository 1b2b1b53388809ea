/**
 * @file The triangle of three classes in the plane: class 1 at (0, 0), class 2 at (1, 0), class 3 at (½, √3/2);
 * a belief is the mean of the corners weighted by its entries.
 */

const HEIGHT = Math.sqrt(3) / 2;

/**
 * (x, y) = p₁ (0, 0) + p₂ (1, 0) + p₃ (½, √3/2) for p/Σp.
 *
 * @param p three entries ≥ 0, not all 0
 * @returns a fresh pair
 */
export function toPlane(p: Float64Array): [x: number, y: number] {
  const total = p[0] + p[1] + p[2];
  return [(p[1] + 0.5 * p[2]) / total, (HEIGHT * p[2]) / total];
}

/**
 * The belief at a point of the plane: p₃ = 2y/√3, p₂ = x − p₃/2, p₁ = 1 − x − p₃/2.
 *
 * @param x any number
 * @param y any number; outside the triangle some entries are negative
 * @param out receives the three entries, sum 1 to rounding
 */
export function fromPlane(x: number, y: number, out: Float64Array): void {
  const third = y / HEIGHT;
  out[1] = x - 0.5 * third;
  out[2] = third;
  out[0] = 1 - x - 0.5 * third;
}

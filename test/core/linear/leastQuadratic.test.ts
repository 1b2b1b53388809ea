/** @file The least value of a quadratic where no entry may be negative: what says of a point that it is one. */
import { describe, expect, it } from "vitest";
import { leastQuadratic, stationaryPoint } from "../../../src/core/linear/leastQuadratic";
import { createCounterRandom } from "../../../src/core/counterRandom";

/** AᵀA and v, A with `rank` rows: singular where there are fewer rows than columns. */
function draw(seed: number, n: number, rank: number): { m: Float64Array; v: Float64Array } {
  const random = createCounterRandom(seed);
  const next = () => 2 * random.uniform() - 1;
  const rows = Array.from({ length: rank }, () => Array.from({ length: n }, next));
  const m = new Float64Array(n * n);
  for (const row of rows)
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) m[i * n + j] = (m[i * n + j] ?? 0) + (row[i] ?? 0) * (row[j] ?? 0);
  // In the range of AᵀA, so that there is a least value.
  const v = new Float64Array(n);
  for (const row of rows) {
    const weight = next();
    for (let i = 0; i < n; i++) v[i] = (v[i] ?? 0) + weight * (row[i] ?? 0);
  }
  return { m, v };
}

const slopes = (m: Float64Array, v: Float64Array, x: Float64Array): number[] =>
  Array.from(v, (value, i) => x.reduce((sum, one, j) => sum + (m[i * v.length + j] ?? NaN) * one, -value));

/** How far the slopes are from those of a minimum: equal on the support, not less elsewhere. */
function offBy(m: Float64Array, v: Float64Array, x: Float64Array, onSimplex: boolean): number {
  const all = slopes(m, v, x);
  const level = onSimplex ? all.reduce((sum, slope, i) => sum + slope * (x[i] ?? NaN), 0) : 0;
  return Math.max(
    ...all.map((slope, i) => ((x[i] ?? 0) > 0 ? Math.abs(slope - level) : Math.max(0, level - slope))),
  );
}

describe.each([
  { n: 2, rank: 2 },
  { n: 5, rank: 5 },
  { n: 6, rank: 3 },
  { n: 12, rank: 4 },
])("$n entries, rank $rank", ({ n, rank }) => {
  it.each([true, false])("meets the conditions of a minimum (on the simplex: %s)", (onSimplex) => {
    for (let seed = 1; seed <= 40; seed++) {
      const { m, v } = draw(seed, n, rank);
      const x = leastQuadratic(m, v, onSimplex) ?? new Float64Array();
      expect([seed, x.length, x.every((value) => value >= 0)]).toEqual([seed, n, true]);
      expect(offBy(m, v, x, onSimplex)).toBeLessThan(1e-10);
      const total = x.reduce((sum, one) => sum + one, 0);
      expect(onSimplex ? total : 1).toBeCloseTo(1, 14);
    }
  });

  it("solves Mx = v where signs are free", () => {
    const { m, v } = draw(7, n, rank);
    const x = stationaryPoint(m, v) ?? new Float64Array();
    expect(Math.max(...slopes(m, v, x).map(Math.abs))).toBeLessThan(1e-10);
  });
});

it("has none where the quadratic falls for ever", () => {
  expect(stationaryPoint(Float64Array.of(1, 0, 0, 0), Float64Array.of(1, 1))).toBeNull();
  expect(leastQuadratic(Float64Array.of(1, 0, 0, 0), Float64Array.of(1, 1), false)).toBeNull();
});

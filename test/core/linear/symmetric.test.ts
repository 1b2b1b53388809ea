import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factor, factorStiff } from "../../../src/core/linear/cholesky";
import { congruent, eigenvalues, solveSemidefinite } from "../../../src/core/linear/symmetric";
import { at, sumOf } from "../../support/beliefs";

/** n × n entries by rows. */
const matrix = (n: number, entry: (i: number, j: number) => number) =>
  Float64Array.from({ length: n * n }, (_, k) => entry(Math.floor(k / n), k % n));
const times = (m: Float64Array, x: ArrayLike<number>) => {
  const n = x.length;
  return Float64Array.from({ length: n }, (_, i) =>
    sumOf(Float64Array.from({ length: n }, (_unused, j) => at(m, i * n + j) * at(x, j))),
  );
};
const entries = fc.integer({ min: -64, max: 64 }).map((k) => k / 64);
const square = fc
  .integer({ min: 1, max: 12 })
  .chain((n) => fc.tuple(fc.constant(n), fc.array(entries, { minLength: n * n, maxLength: n * n })));
/** G Gᵀ, and G's number of columns may be less than n. */
const gram = (n: number, g: readonly number[], columns: number) =>
  matrix(n, (i, j) => sumOf(Array.from({ length: columns }, (_, k) => at(g, i * n + k) * at(g, j * n + k))));

describe("symmetric matrices", () => {
  it("have the eigenvalues 2 − 2 cos(kπ/(n + 1)) where they are the second difference, up to n = 64", () => {
    for (const n of [1, 2, 5, 64]) {
      const values = eigenvalues(
        matrix(n, (i, j) => (i === j ? 2 : Math.abs(i - j) === 1 ? -1 : 0)),
        n,
      );
      values.forEach((value, k) =>
        expect(Math.abs(value - (2 + 2 * Math.cos(((k + 1) * Math.PI) / (n + 1))))).toBeLessThan(1e-14),
      );
    }
  });

  it("keep their trace and the sum of their squares, whatever they are", () => {
    fc.assert(
      fc.property(square, ([n, g]) => {
        const m = matrix(n, (i, j) => at(g, i * n + j) + at(g, j * n + i));
        const values = eigenvalues(m.slice(), n);
        const trace = sumOf(Array.from({ length: n }, (_, i) => at(m, i * (n + 1))));
        expect(Math.abs(sumOf(values) - trace)).toBeLessThan(1e-13);
        expect(Math.abs(sumOf(values.map((x) => x * x)) - sumOf(m.map((x) => x * x)))).toBeLessThan(1e-11);
      }),
      { numRuns: 40 },
    );
  });

  it("are measured against another: S v = λ L Lᵀ v", () => {
    const lower = Float64Array.of(4, 2, 2, 5);
    expect(factor(lower, 2)).toBe(-1);
    expect([at(lower, 0), at(lower, 2), at(lower, 3)]).toEqual([2, 1, 2]);
    const s = Float64Array.of(4, 0, 0, 5);
    congruent(lower, s, 2);
    // det(S − λM) = 16λ² − 40λ + 20
    const [high, low] = eigenvalues(s, 2);
    expect(high).toBeCloseTo(1.25 + Math.sqrt(5) / 4, 15);
    expect(low).toBeCloseTo(1.25 - Math.sqrt(5) / 4, 15);
    expect(factor(Float64Array.of(1, 2, 2, 1), 2)).toBe(1);
  });

  it("with an infinite entry are positive definite only where that is asked for: nothing moves there", () => {
    const stiff = () => Float64Array.of(Infinity, 0, 0, 4);
    expect(factor(stiff(), 2)).toBe(0);
    const lower = stiff();
    expect(factorStiff(lower, 2)).toBe(-1);
    const s = Float64Array.of(3, 1, 1, 8);
    congruent(lower, s, 2);
    expect([...s]).toEqual([0, 0, 0, 2]);
  });

  it("solve what they can, also where rows repeat others", () => {
    fc.assert(
      fc.property(square, ([n, g]) => {
        for (const columns of [n, Math.ceil(n / 2)]) {
          const m = gram(n, g, columns);
          const r = times(m, g.slice(0, n));
          const x = new Float64Array(n);
          solveSemidefinite(m.slice(), n, r.slice(), x);
          times(m, x).forEach((value, i) => expect(Math.abs(value - at(r, i))).toBeLessThan(1e-11));
        }
      }),
      { numRuns: 40 },
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { projectSimplex } from "../../src/core/projection";
import { at, belief, beliefOf, permutationOf, permute, sumOf } from "../support/beliefs";

const project = (x: Float64Array): Float64Array => {
  const out = new Float64Array(x.length);
  projectSimplex(x, out, new Float64Array(x.length));
  return out;
};

const coordinate = fc.oneof(
  fc.double({ min: -2, max: 2, noNaN: true }),
  fc.double({ min: -1e8, max: 1e8, noNaN: true }),
  fc.constantFrom(0, 0.25, 0.5, 1),
);
const pointOf = (minLength: number, maxLength: number) =>
  fc.array(coordinate, { minLength, maxLength }).map((x) => Float64Array.from(x));
const point = pointOf(1, 64);

const squaredDistance = (x: Float64Array, y: Float64Array) =>
  sumOf(x.map((value, i) => (value - at(y, i)) ** 2));

/** The nearest point by brute force: over all sets of positive entries, the one that obeys all conditions. */
function exhaustive(x: Float64Array): Float64Array {
  let best = new Float64Array(x.length);
  let least = Infinity;
  for (let mask = 1; mask < 1 << x.length; mask++) {
    const active = Array.from(x, (_, i) => ((mask >> i) & 1) === 1);
    const chosen = x.filter((_, i) => active[i]);
    const nu = (sumOf(chosen) - 1) / chosen.length;
    const y = x.map((value, i) => (active[i] === true ? value - nu : 0));
    const distance = squaredDistance(x, y);
    if (y.every((value) => value >= 0) && distance < least) {
      least = distance;
      best = y;
    }
  }
  return best;
}

describe("the projection on the simplex", () => {
  it("is the nearest point of all, by exhaustion over sets of positive entries", () => {
    const small = fc
      .array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 1, maxLength: 7 })
      .map((x) => Float64Array.from(x));
    fc.assert(
      fc.property(small, (x) => {
        const expected = exhaustive(x);
        project(x).forEach((value, i) => expect(Math.abs(value - at(expected, i))).toBeLessThan(1e-14));
      }),
    );
  });

  it("obeys the optimality conditions: x − Π(x) is one number on positive entries, and at most that on the others", () => {
    fc.assert(
      fc.property(point, (x) => {
        const y = project(x);
        const rest = x.map((value, i) => value - at(y, i));
        const scale = Math.max(1, ...x.map(Math.abs));
        const nu = Math.max(...rest.filter((_, i) => at(y, i) > 0));
        const violations = rest.map((value, i) => (at(y, i) > 0 ? Math.abs(nu - value) : value - nu));
        expect(Math.max(...violations)).toBeLessThan(1e-14 * scale);
      }),
    );
  });

  it("is no farther than any other belief", () => {
    const pair = pointOf(2, 12).chain((x) => fc.tuple(fc.constant(x), beliefOf(x.length)));
    fc.assert(
      fc.property(pair, ([x, other]) => {
        const distance = squaredDistance(x, other);
        expect(squaredDistance(x, project(x))).toBeLessThanOrEqual(distance * (1 + 1e-12) + 1e-12);
      }),
    );
  });

  it("lands on the simplex however far away the point is, and leaves a belief where it is", () => {
    fc.assert(
      fc.property(point, (x) => {
        const y = project(x);
        expect(Math.abs(sumOf(y) - 1)).toBeLessThan(1e-14);
        expect(Math.min(...y)).toBeGreaterThanOrEqual(0);
        project(y).forEach((value, i) => expect(Math.abs(value - at(y, i))).toBeLessThan(1e-15));
      }),
    );
  });

  it("keeps ties equal bit for bit, and commutes with permuting the classes", () => {
    const shuffled = point.chain((x) => fc.tuple(fc.constant(x), permutationOf(x.length)));
    fc.assert(
      fc.property(shuffled, ([x, order]) => {
        expect(project(permute(x, order))).toEqual(permute(project(x), order));
      }),
    );
    expect(project(belief(0.3, 0.3, 0.3))).toEqual(belief(1 / 3, 1 / 3, 1 / 3));
    expect(project(belief(5, 5, -5))).toEqual(belief(0.5, 0.5, 0));
  });

  it("may overwrite its argument", () => {
    const x = belief(2, 1.5, 0);
    projectSimplex(x, x, new Float64Array(3));
    expect(x).toEqual(belief(0.75, 0.25, 0));
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exp, expm1, log, log1p } from "../../../src/core/elementary";
import { asinh, cosh, sinh, tanh } from "../../../src/core/elementary/hyperbolic";
import { pow } from "../../../src/core/elementary/pow";
import { expTimes } from "../../../src/core/elementary/exp";
import { ulp } from "../../support/ulp";

const MAX = Number.MAX_VALUE;
const TINY = Number.MIN_VALUE;
const any = fc.double();
const real = fc.double({ noNaN: true, noDefaultInfinity: true });
const positive = fc.double({ min: TINY, noNaN: true, noDefaultInfinity: true });
const upTo = (size: number) => fc.double({ min: -size, max: size, noNaN: true });
/** Doubles a few steps apart, near the places where a function changes its method. */
const neighbours = (places: number[]) =>
  fc.tuple(fc.constantFrom(...places), fc.integer({ min: -200, max: 200 })).map(([x, n]) => x + n * ulp(x));

describe("special values", () => {
  it.each([
    [0, 1],
    [-0, 1],
    [TINY, 1],
    [-Infinity, 0],
    [-746, 0],
    [-1e300, 0],
    [-745.1332191019412, 0],
    [-745.1332191019411, TINY],
    [709.782712893384, 1.7976931348622732e308],
    [709.7827128933841, Infinity],
    [1e300, Infinity],
    [Infinity, Infinity],
    [NaN, NaN],
  ])("exp(%d) = %d", (x, y) => expect(exp(x)).toBe(y));

  it.each([
    [1, 0],
    [0, -Infinity],
    [-0, -Infinity],
    [-TINY, NaN],
    [-1, NaN],
    [-Infinity, NaN],
    [Infinity, Infinity],
    [NaN, NaN],
    [TINY, -744.4400719213812],
    [MAX, 709.782712893384],
  ])("log(%d) = %d", (x, y) => expect(log(x)).toBe(y));

  it.each([
    [0, 0],
    [-0, -0],
    [TINY, TINY],
    [-TINY, -TINY],
    [-1, -Infinity],
    [-1.0000000000000002, NaN],
    [-Infinity, NaN],
    [Infinity, Infinity],
    [NaN, NaN],
    [MAX, 709.782712893384],
  ])("log1p(%d) = %d", (x, y) => expect(log1p(x)).toBe(y));

  it.each([
    [0, 0],
    [-0, -0],
    [TINY, TINY],
    [-TINY, -TINY],
    [-Infinity, -1],
    [-800, -1],
    [709.7827128933841, Infinity],
    [Infinity, Infinity],
    [NaN, NaN],
  ])("expm1(%d) = %d", (x, y) => expect(expm1(x)).toBe(y));

  it.each([0, -0, TINY, -TINY, 1e-300, Infinity, -Infinity, NaN])(
    "sinh and asinh keep %d, cosh is even",
    (x) => {
      expect(sinh(x)).toBe(x);
      expect(asinh(x)).toBe(x);
      expect(cosh(x)).toBe(cosh(-x));
      expect(cosh(x)).toBe(Math.abs(x) < 1 ? 1 : Math.abs(x));
      expect(tanh(x)).toBe(Math.abs(x) < 1 ? x : x === Infinity ? 1 : x === -Infinity ? -1 : NaN);
    },
  );
});

describe("pow's special cases are ECMAScript's", () => {
  const points = [
    0,
    0.5,
    1,
    2,
    3,
    1e16,
    2 ** 53 - 1,
    2 ** 53,
    1e308,
    MAX,
    TINY,
    1 + 2 ** -52,
    1 - 2 ** -53,
    Infinity,
  ];
  const edges = [...points, ...points.map((x) => -x), NaN];

  it("wherever the result is 0, 1, ±∞ or NaN, on every pair of edges", () => {
    const special = (x: number): boolean => !Number.isFinite(x) || x === 0 || Math.abs(x) === 1;
    const pairs = edges.flatMap((x) => edges.map((y) => ({ x, y, result: Math.pow(x, y) })));
    const checked = pairs.filter((p) => special(p.result));
    expect(checked.length).toBeGreaterThan(500);
    expect(checked.map(({ x, y }) => ({ x, y, result: pow(x, y) }))).toEqual(checked);
  });

  it("pow(x, 0) = 1 and pow(x, 1) = x for any double", () => {
    fc.assert(
      fc.property(any, (x) => Object.is(pow(x, 0), 1) && pow(x, -0) === 1 && Object.is(pow(x, 1), x)),
    );
  });
});

describe("exact where the result is exact", () => {
  it("powers of two, in full range", () => {
    for (let n = -1074; n <= 1023; n++) expect(pow(2, n)).toBe(2 ** n);
  });

  it("integer powers that fit in 53 bits", () => {
    for (let x = 2; x <= 200; x++) {
      for (let n = 2, exact = x * x; exact <= 2 ** 53; n++, exact *= x)
        expect(pow(-x, n)).toBe(n % 2 ? -exact : exact);
    }
  });

  it("square roots of squares", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 94906265 }), (n) => pow(n * n, 0.5) === n));
  });
});

describe("laws", () => {
  it("log undoes exp, to the condition of the problem", () => {
    fc.assert(fc.property(upTo(708), (x) => Math.abs(log(exp(x)) - x) <= 0.6 * 2 ** -52 + 1.1 * ulp(x)));
  });

  it("exp undoes log, to the condition of the problem", () => {
    fc.assert(
      fc.property(positive, (x) => {
        const l = log(x);
        expect(Math.abs(exp(l) - x)).toBeLessThanOrEqual(0.52 * ulp(l) * x + ulp(x));
      }),
    );
  });

  it("log1p undoes expm1, sign and smallest numbers included", () => {
    fc.assert(fc.property(upTo(0.5), (x) => Math.abs(log1p(expm1(x)) - x) <= 2.2 * ulp(x)));
  });

  it("sinh and asinh are odd and undo each other, cosh² − sinh² = 1", () => {
    fc.assert(
      fc.property(upTo(700), (x) => {
        expect(sinh(-x)).toBe(-sinh(x));
        expect(asinh(-x)).toBe(-asinh(x));
        expect(Math.abs(asinh(sinh(x)) - x)).toBeLessThanOrEqual(4 * ulp(x));
        expect(Math.abs(cosh(x) - Math.abs(sinh(x)) - exp(-Math.abs(x)))).toBeLessThanOrEqual(
          2 * ulp(cosh(x)),
        );
      }),
    );
  });

  it("e^x e^−x = 1", () => {
    fc.assert(fc.property(upTo(700), (x) => Math.abs(exp(x) * exp(-x) - 1) <= 2.1 * 2 ** -52));
  });

  it("expTimes is factor · exp(x) to four roundings", () => {
    fc.assert(
      fc.property(upTo(600), fc.double({ min: 1e-12, max: 1, noNaN: true }), (x, factor) => {
        const product = factor * exp(x);
        expect(Math.abs(expTimes(x, factor) - product)).toBeLessThanOrEqual(3.1 * ulp(product));
        expect(expTimes(0, factor)).toBe(factor);
      }),
    );
  });

  const seams = [0.125, -0.125, 708, -670, -708.3964185322641, -38, 50, 1, -1, 0.0027076061740622863, 345.2];
  const logSeams = [0.9375, 1.0625, 1, 2.2250738585072014e-308, 0.70703125, 1.4140625, 2, 1e300, 1.00390625];
  const log1pSeams = [0.0625, -0.0625, -0.9999, 2 ** 53, 1];

  it.each([
    ["exp", exp, seams],
    ["expm1", expm1, seams],
    ["log", log, logSeams],
    ["log1p", log1p, log1pSeams],
  ])("%s never falls from one double to the next, seams included", (_name, f, places) => {
    fc.assert(
      fc.property(neighbours(places), (x) => f(x) <= f(x + ulp(x))),
      { numRuns: 2000 },
    );
  });

  it("pow agrees with repeated products and quotients", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-60, max: 1e60, noNaN: true }), fc.constantFrom(2, 3, 4, 5), (x, n) => {
        let product = 1;
        for (let i = 0; i < n; i++) product *= x;
        expect(Math.abs(pow(x, n) - product)).toBeLessThanOrEqual(n * ulp(product));
        expect(Math.abs(pow(x, -n) * product - 1)).toBeLessThanOrEqual((n + 1) * 2 ** -52);
      }),
    );
  });

  it("none gives NaN inside its domain", () => {
    fc.assert(
      fc.property(real, positive, (x, y) => {
        for (const result of [exp(x), expm1(x), log(y), log1p(y), pow(y, x)]) expect(result).not.toBeNaN();
      }),
    );
  });
});

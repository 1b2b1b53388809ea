/** @file Derivatives, intervals and notation of random formulas. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { derivativesOf, type Derivatives } from "../../../src/core/formula/derive";
import { rangeOn } from "../../../src/core/formula/interval";
import { parse } from "../../../src/core/formula/parse";
import { print } from "../../../src/core/formula/print";
import { createEvaluator, programOf } from "../../../src/core/formula/program";

/** Texts of formulas that stay tame on (0, 2]. */
const { formula } = fc.letrec<{ formula: string }>((tie) => {
  const part = tie("formula");
  const constant = fc.integer({ min: 1, max: 40 }).map((k) => String(k / 10));
  const wrapped = (before: string, after: string) => part.map((a) => `${before}${a}${after}`);
  return {
    formula: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.constant("x"),
      constant,
      fc.tuple(part, fc.constantFrom("+", "-", "*"), part).map(([a, sign, b]) => `(${a})${sign}(${b})`),
      fc.tuple(part, part).map(([a, b]) => `(${a})/(1+(${b})^2)`),
      fc.tuple(constant, part).map(([p, a]) => `(1+(${a})^2)^${p}`),
      fc.tuple(part, part).map(([a, b]) => `(1.5+tanh(${a}))^(tanh(${b}))`),
      wrapped("ln(1+sqrt(x)*(", ")^2)"),
      wrapped("exp(-(", ")^2)"),
      wrapped("sinh(tanh(", "))"),
      wrapped("cosh(tanh(", "))"),
      wrapped("asinh(", ")"),
      wrapped("x*ln(x)+", ""),
      wrapped("sqrt(0.1+(", ")^2)"),
    ),
  };
});

const point = fc.double({ min: 0.1, max: 2, noNaN: true });

/** φ, φ′, φ″ of texts that have them. */
function read(text: string): Derivatives {
  fc.pre(text.length <= 200);
  return derivativesOf(parse(text));
}

it("differentiates as central differences do", () => {
  fc.assert(
    fc.property(formula, point, (text, x) => {
      const { phi, slope, bend } = read(text);
      for (const [of, derivative] of [
        [phi, slope],
        [slope, bend],
      ] as const) {
        const f = createEvaluator(of);
        const h = 1e-3 * x;
        const difference = (k: number) => f.at(x + k * h) - f.at(x - k * h);
        const numeric = (45 * difference(1) - 9 * difference(2) + difference(3)) / (60 * h);
        const exact = createEvaluator(derivative).at(x);
        const size = Math.max(...[-2, 0, 2].map((k) => Math.abs(createEvaluator(derivative).at(x + k * h))));
        fc.pre(Math.abs(f.at(x)) < 1e6 && size < 1e9 && Number.isFinite(exact));
        expect(Math.abs(numeric - exact)).toBeLessThan(1e-5 * (1 + size + Math.abs(f.at(x))));
      }
    }),
    { numRuns: 400 },
  );
});

it("keeps every value within the range on an interval, and every rounding within its bound", () => {
  fc.assert(
    fc.property(formula, point, point, fc.double({ min: 0, max: 1, noNaN: true }), (text, a, b, part) => {
      for (const node of Object.values(read(text))) {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const x = Math.min(high, low + part * (high - low));
        const [least, most] = rangeOn(programOf(node), [low, high]);
        const evaluator = createEvaluator(node);
        const value = evaluator.boundedAt(x);
        fc.pre(Number.isFinite(value));
        expect(value).toBe(evaluator.at(x));
        const side = Float64Array.of(high, x);
        evaluator.over(side, side);
        expect(side).toEqual(Float64Array.of(evaluator.at(high), value));
        expect(value).toBeGreaterThanOrEqual(least);
        expect(value).toBeLessThanOrEqual(most);
      }
    }),
  );
});

it("writes a formula so that it reads as the same", () => {
  fc.assert(
    fc.property(formula, point, (text, x) => {
      const { phi } = read(text);
      const written = print(phi);
      fc.pre(!written.includes("…"));
      const again = createEvaluator(derivativesOf(parse(written)).phi);
      const value = createEvaluator(phi).boundedAt(x);
      fc.pre(Number.isFinite(value));
      expect(Math.abs(again.boundedAt(x) - value)).toBeLessThanOrEqual(
        again.bound() + 1e-12 * Math.abs(value),
      );
    }),
  );
});

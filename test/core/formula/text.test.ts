/** @file What is read as a formula, what is refused and in which words. */
import { describe, expect, it } from "vitest";
import { describeFormula, formulaProblem, FormulaError, readFormula } from "../../../src/core/formula";
import { derivativesOf } from "../../../src/core/formula/derive";
import { parse } from "../../../src/core/formula/parse";
import { createEvaluator } from "../../../src/core/formula/program";

const valueOf = (text: string, x: number) => createEvaluator(derivativesOf(parse(text)).phi).at(x);

describe("the text of a formula", () => {
  it.each<[string, number, number]>([
    ["-x^2", 3, -9],
    ["2^-x", 2, 0.25],
    ["x^2^3", 2, 256],
    ["2x^2 - 3(x+1)", 2, -1],
    ["6/2*x", 2, 6],
    ["- -x", 2, 2],
    [" 1.5e1 · x − .5×x ÷ 1. ", 2, 29],
    ["ln(x)+log(x)", 1, 0],
    ["sqrt(x)*exp(0)", 4, 2],
    ["e^1 - exp(1) + pi - x", Math.PI, 0],
    ["2e", 1, 2 * Math.E],
    ["sinh(x)/cosh(x) - tanh(x) + asinh(sinh(x))", 0.7, 0.7],
    ["x^x", 3, 27],
  ])("%s at x = %f is %f", (text, x, value) => {
    expect(valueOf(text, x)).toBeCloseTo(value, 13);
  });

  it.each<[text: string, said: string]>([
    ["", "The formula is empty"],
    ["   ", "The formula is empty"],
    ["x".repeat(201), "This formula has 201 characters: at most 200"],
    ["(".repeat(100_000), "This formula has 100000 characters"],
    [`${"(".repeat(60)}x${")".repeat(60)}`, "Place 42 lies more than 40"],
    [`${"-".repeat(150)}x`, "more than 40 parentheses, signs or powers deep"],
    [`x${"^x".repeat(90)}`, "more than 40 parentheses, signs or powers deep"],
    [Array.from({ length: 28 }, (_, k) => `(x+${k + 1})`).join("*"), "too many parts"],
    ["(x", "The “(” at place 1 is not closed."],
    ["x*ln(x))", "The “)” at place 8 closes nothing."],
    ["x +", "stops where a number"],
    ["x * / 2", "“/” at place 5 does not belong there."],
    ["()", "“)” at place 2 does not belong there."],
    ["ln x", "“ln” at place 1 wants parentheses"],
    ["xln(x)", "The name “xln” at place 1 is not known"],
    ["x(x+1)", "An operator is missing before “(” at place 2"],
    ["x 2", "An operator is missing before “2” at place 3"],
    ["1/2x", "“x” at place 4 can be read in two ways"],
    ["2^3x", "“x” at place 4 can be read in two ways"],
    ["0,5*x^2", "The comma at place 2"],
    ["1e999*x^2", "The number “1e999” at place 1 is too large."],
    ["1e-999*x^2", "The number “1e-999” at place 1 is too small."],
    ["0.1234567890123456789012*x", "has more than 20 digits"],
    ["9^9^9^9*x^2", "“9^9^9” is infinite"],
    ["1.2.3*x", "An operator is missing before “.3” at place 4"],
    ["х^2", "“х” (U+0445) at place 1"],
    ["ｘ^2", "“ｘ” (U+FF58) at place 1"],
    ["x^2\u0000", "A character (U+0000) at place 4"],
    ["x^2 \u202e+x", "(U+202E) at place 5"],
    ["😀", "“😀” (U+1F600) at place 1"],
    ["abs(x)", "The name “abs” at place 1 is not known"],
    ["constructor", "The name “constructor” at place 1 is not known"],
    ["__proto__(x)", "The name “__proto__” at place 1 is not known"],
    ["toString(x)", "The name “toString” at place 1 is not known"],
    ["this", "The name “this” at place 1 is not known"],
    ["x=>x", "“=” at place 2 cannot be read"],
    ["x;alert(1)", "“;” (U+003B) at place 2"],
    ["x**2", "“*” at place 3 does not belong there."],
    ["`${x}`", "“`” (U+0060) at place 1"],
    ["globalThis[x]", "“[” (U+005B) at place 11"],
  ])("%#: refused", (text, said) => {
    expect(formulaProblem(text)).toContain(said);
    expect(() => readFormula(text)).toThrow(FormulaError);
  });
});

describe("a formula as a potential", () => {
  it.each<[text: string, said: string]>([
    ["5", "its second derivative is 0 at x = "],
    ["3*x+1", "its second derivative is 0 at x = "],
    ["-x^2", "its second derivative is −2 at x = 0.015625. Its opposite is: type −(…)."],
    ["-x*ln(x)", "Its opposite is"],
    ["ln(x)^2", "at x = 3.16228. Add a term that bends up"],
    ["x^2+exp(-(1000*(x-0.51))^2)", "is not strictly convex"],
    ["exp(x)-x^2/2", "0 to rounding at x = 1e-150"],
    ["ln(2-x)", "“ln(2-x)” is not a number at x = 3.16228"],
    ["-ln(x)-ln(2-x)", "“ln(2-x)” is not a number at x = 3.16228"],
    ["x*ln(x)+(1-x)*ln(1-x)", "“ln(1-x)” is infinite at x = 1"],
    ["x^2 + 0*ln(x-5)", "“ln(x-5)” is not a number"],
    ["x^2/0", "“x^2/0” is infinite"],
    ["(-2)^x", "“(-2)^x” is not a number"],
    ["exp(1/x)", "“exp(1/x)” is infinite at x = 0.000001"],
    ["1/(x-0.3)^2", "not smooth at x = 0.3"],
    ["x^2+sqrt((x-0.5)^2)", "no second derivative at x = 0.5"],
    ["x^2+0.01*sqrt((x-0.51)^2)", "not smooth at x = 0.51: its derivative jumps from 1.01 to 1.03."],
    ["x^2-0.01*sqrt((x-0.51)^2)", "not smooth at x = 0.51: its derivative jumps from 1.03 to 1.01."],
  ])("%s is none", (text, said) => {
    expect(formulaProblem(text)).toContain(said);
  });

  const { real, nonnegative, positive } = { real: "real", nonnegative: "nonnegative", positive: "positive" };
  it.each<[text: string, domain: string, slopeAtZero: number, low: number, high: number]>([
    ["x*ln(x) - x", nonnegative, -Infinity, -Infinity, Infinity],
    ["x^2/2", real, 0, -Infinity, Infinity],
    ["-ln(x)", positive, -Infinity, -Infinity, 0],
    ["-ln(x)-ln(2)+3x", positive, -Infinity, -Infinity, 3],
    ["(x^1.5-1.5*x)/0.5", nonnegative, -3, -3, Infinity],
    ["-2sqrt(x)", nonnegative, -Infinity, -Infinity, 0],
    ["-x^0.001", nonnegative, -Infinity, -Infinity, 0],
    ["1/x", positive, -Infinity, -Infinity, 0],
    ["x*asinh(x/0.01)-sqrt(x^2+0.0001)", real, 0, -Infinity, Infinity],
    ["x^4", real, 0, -Infinity, Infinity],
    ["x^3", nonnegative, 0, 0, Infinity],
    ["exp(x)", real, 1, 0, Infinity],
    ["cosh(x)", real, 0, -Infinity, Infinity],
    ["x^x", nonnegative, -Infinity, -Infinity, Infinity],
    ["x^2+sqrt(x^2)", nonnegative, 1, 1, Infinity],
  ])("%s is one on %s numbers", (text, domain, slopeAtZero, low, high) => {
    const told = describeFormula(text);
    expect(told).toMatchObject({ domain, slopeAtZero });
    expect(told.legendreOnSimplex).toBe(slopeAtZero === -Infinity);
    expect(told.dual.low).toBeCloseTo(low, 12);
    expect(told.dual.high).toBeCloseTo(high, 12);
    expect(told.evidence.proved).toBe(true);
  });

  it("is told with its derivatives and what was checked", () => {
    expect(describeFormula("(x^1.5-1.5*x)/0.5")).toMatchObject({
      phi: "2·x^1.5 − 3·x",
      slope: "3·sqrt(x) − 3",
      bend: "1.5/sqrt(x)",
      sentences: [
        "φ is finite for x ≥ 0.",
        "φ′(0⁺) = −3 is finite: not Legendre on the simplex, steps may end on a face.",
        "φ″ > 0 from 1e-150 to 1e9, shown by interval arithmetic.",
      ],
    });
    expect(describeFormula("-ln(x)").sentences.at(-1)).toBe(
      "φ′ stays below 0: a long step may leave the dual domain.",
    );
  });

  it("says so where convexity is not proved", () => {
    expect(describeFormula("sqrt(1+x^2)")).toMatchObject({
      evidence: { proved: false },
      dual: { low: -1, high: 1 },
    });
    const { evidence, sentences } = describeFormula("ln(1+exp(x))");
    expect(evidence).toMatchObject({ proved: false, to: 10 ** 1.5 });
    expect(sentences.join(" ")).toContain(`at ${evidence.points} points from −316.228 to 31.6228`);
  });
});

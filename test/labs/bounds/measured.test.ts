import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { observedWords, stepAt } from "../../../src/labs/bounds/measured/words";
import { sentenceOf } from "../../../src/scenario/statement";
import { DEFAULTS } from "../../../src/labs/bounds/defaults";
import { digitsKnown, outwards } from "../../../src/ui/outwards";

const x = Float64Array.of(0.2, 0.4, 0.6, 0.8);
const values = Float64Array.of(0.5364, 0.5289, Infinity, Infinity);
const say = (mass: number) =>
  observedWords(
    { ...DEFAULTS, p: [mass, 1 - mass], along: 1, show: ["collapseMirror"] },
    { collapseMirror: { x, values } },
  )
    .map(sentenceOf)
    .join(" ");

describe("what was measured beside a belief", () => {
  it.each([
    [
      0.3,
      "Observed: from the starts beside this belief fixed mirror steps begin to collapse between η = 0.528 and 0.537.",
    ],
    [
      0.4,
      "Observed: from the starts beside this belief fixed mirror steps begin to collapse between η = 0.528 and 0.529.",
    ],
    [
      0.5,
      "Observed: from the start on one side of this belief fixed mirror steps begin to collapse between η = 0.528 and 0.529; from the one on the other side none up to 5 does.",
    ],
    [0.7, "Observed: no fixed mirror step up to 5 collapses from the starts beside this belief."],
    [0.1, "Observed: this belief lies nearer to a face than the starts of the mirror runs."],
    [0.9, "Observed: this belief lies nearer to a face than the starts of the mirror runs."],
  ])("at %f is told as an interval, never as a number between", (mass, sentence) => {
    expect(say(mass)).toBe(sentence);
  });

  it("is drawn on straight lines between the starts", () => {
    expect([0.1, 0.3, 0.4, 0.5, 0.9].map((mass) => stepAt({ x, values }, mass))).toEqual([
      NaN,
      0.5326500000000001,
      0.5289,
      Infinity,
      NaN,
    ]);
  });
});

describe("an interval in few digits", () => {
  it("holds what it rounds, and is no wider than its digits ask", () => {
    const positive = fc.double({ min: 1e-300, max: 1e300, noNaN: true });
    fc.assert(
      fc.property(positive, fc.integer({ min: 1, max: 8 }), (value, digits) => {
        const [from, to] = outwards(value, value, digits);
        expect(from).toBeLessThanOrEqual(value);
        expect(to).toBeGreaterThanOrEqual(value);
        expect(Number(from.toPrecision(digits))).toBe(from);
        expect(Number(to.toPrecision(digits))).toBe(to);
        expect((to - from) / value).toBeLessThan(1.01 * 10 ** (1 - digits));
      }),
    );
    expect(outwards(0.0999, 1, 2)).toEqual([0.099, 1]);
    expect(outwards(1, 0.9996, 3)).toEqual([1, 1]);
  });

  it("has the digits that are known", () => {
    expect([1e-4, 5e-4, 1e-9, 0.5, 0].map((precision) => digitsKnown(precision, 5))).toEqual([4, 3, 5, 1, 5]);
  });
});

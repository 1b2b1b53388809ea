import { describe, expect, it } from "vitest";
import { readBelief, readTarget } from "../../src/experiments/readings";
import reference from "../fixtures/reference/eval.json";
import thresholds from "../fixtures/reference/thresholds.json";

/** Within 1e-12 relative; what is below the normal doubles cannot have more digits than there are. */
function expectClose(actual: number, expected: number | string): void {
  const wanted = Number(expected);
  if (actual === wanted) return;
  expect(Math.abs(actual - wanted)).toBeLessThanOrEqual(1e-12 * Math.abs(wanted) + 1e-323);
}

describe("readings", () => {
  it.each(reference.cases.map(({ kind, p, expected }, i) => [i, kind, p, expected] as const))(
    "of belief %i (%s) agree with exact arithmetic",
    (_, _kind, p, expected) => {
      const readings = readBelief(p);
      expect(readings.classes).toBe(p.length);
      for (const field of [
        "mu",
        "L",
        "etaMax",
        "normalizedEntropy",
        "barrier",
        "etaEntropyAware",
        "etaMse",
      ] as const)
        expectClose(readings[field], expected[field].value);
    },
  );

  it.each(thresholds.cases.map(({ kind, p, q, expected }, i) => [i, kind, p, q, expected] as const))(
    "of belief and target %i (%s) agree with exact arithmetic",
    (_, _kind, p, q, expected) => {
      const readings = readTarget(p, q);
      for (const field of ["etaCertified", "etaFejer", "thresholdMirror", "thresholdProjected"] as const)
        expectClose(readings[field], expected[field].value);
    },
  );
});

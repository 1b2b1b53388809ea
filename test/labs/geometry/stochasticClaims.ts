/** @file What the presets of the part `stochastic` say of themselves. */
import { expect } from "vitest";
import { geometryPreset } from "../../support/geometryRun";
import type { Scenario } from "../../support/scenarios";

const ended = (scenario: Scenario) => geometryPreset(scenario, "stochastic").summary;

export const stochasticClaims: Readonly<Record<string, (scenario: Scenario) => void>> = {
  "infinite-sum-arrives": (scenario) => {
    const { sumYConverges, sumStepDiverges, outcome, basis, ...summary } = ended(scenario);
    expect([sumYConverges, sumStepDiverges, outcome, basis]).toEqual([false, true, "vanishes", "proved"]);
    expect(summary.exactMeanDivergenceEnd).toBeCloseTo(0.00126, 5);
  },
  "finite-sum-stalls": (scenario) => {
    const { sumYConverges, sumStepDiverges, outcome, ...summary } = ended(scenario);
    expect([sumYConverges, sumStepDiverges, outcome]).toEqual([true, false, "stalls"]);
    expect(summary.exactMeanDivergenceEnd).toBeCloseTo(0.328, 3);
  },
  "constant-steps-fail": (scenario) => {
    const summary = ended(scenario);
    expect(summary.noisyStep).toBeCloseTo(0.000206, 6);
    expect([summary.outcome, summary.firstConditionalRise]).toEqual(["mean grows", 0]);
    expect(summary.meanDivergenceEnd).toBeGreaterThan(100 * summary.meanDivergenceStart);
  },
  "all-paths": (scenario) => {
    const summary = ended(scenario);
    expect(summary.exactStep).toBeCloseTo(2.344, 3);
    expect(summary.noisyStep).toBeCloseTo(0.591, 3);
    expect(summary.firstMeanRise).toBe(3);
  },
  "one-flower-a-step": (scenario) => {
    const { noisyStep, localStep, ...summary } = ended(scenario);
    expect([0.5 * 5 < (noisyStep ?? 0), 0.5 * 40 < localStep, summary.outcome]).toEqual([
      true,
      true,
      "stays above 0",
    ]);
    expect(summary.meanDivergenceStart / summary.meanDivergenceEnd).toBeGreaterThan(30);
    expect(summary.meanDivergenceStart / summary.meanDivergenceEnd).toBeLessThan(36);
  },
};

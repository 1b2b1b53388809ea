/** @file What every preset says about itself is true: run it and look. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { etaEntropyAware, etaMax } from "../../src/core/bound";
import { thresholdProjected } from "../../src/core/threshold";
import { summarizeBounds } from "../../src/experiments/bounds/summary";
import { seattleDataset } from "../../src/experiments/tracking/dataset";
import { experiment } from "../../src/experiments/tracking/run";
import type { TrackingParams } from "../../src/experiments/tracking/params";
import type { RuleTrace, TrackingTrace } from "../../src/experiments/tracking/types";
import type { Scenario } from "../../src/scenario";
import { presets } from "../../src/scenario/presets";

const weather = () =>
  seattleDataset(readFileSync(new URL("../../public/data/seattle-weather.csv", import.meta.url), "utf8"));

function track(params: TrackingParams): TrackingTrace {
  const dataset = params.target.kind === "stream" ? weather() : null;
  const results = experiment.plan(params, dataset).map((task): RuleTrace => {
    const run = experiment.run(task);
    for (;;) {
      const { done, value } = run.next();
      if (done === true) return value;
    }
  });
  return experiment.merge(params, dataset, results);
}

function tracking(scenario: Scenario) {
  if (scenario.lab !== "tracking") throw new Error("A preset of the tracking lab was expected.");
  const { params } = scenario;
  return { params, ...experiment.summarize(track(params)) };
}

function bounds(scenario: Scenario) {
  if (scenario.lab !== "bounds") throw new Error("A preset of the bounds lab was expected.");
  return summarizeBounds({ params: scenario.params });
}

/** Row-major beliefs of the first rule. */
const firstBelief = (params: TrackingParams) => Array.from(track(params).rules[0]?.belief ?? []);
const at = (...p: number[]) => Float64Array.from(p);
const byLabel = ({ rules }: ReturnType<typeof tracking>, label: string) => {
  const found = rules.find((rule) => rule.label === label);
  if (found === undefined) throw new Error(`There is no rule ${label}.`);
  return found;
};

/** By preset: the claims of its words. */
const claims: Record<string, (scenario: Scenario) => void> = {
  "figure-2": () => {
    const peak = etaEntropyAware(at(0.4443, 0.5557));
    expect(peak).toBeCloseTo(0.1243, 4);
    for (let x = 0.001; x < 0.5; x += 0.001) expect(etaEntropyAware(at(x, 1 - x))).toBeLessThan(peak + 1e-6);
    expect(etaEntropyAware(at(0.5, 0.5))).toBe(0);
    expect(etaMax(at(0.5, 0.5))).toBeGreaterThan(etaMax(at(0.4999, 0.5001)));
  },
  "claimed-proved-exact": (scenario) => {
    const { etaMax: claimed, etaCertified, etaFejer } = bounds(scenario);
    expect(claimed).toBeCloseTo(0.1, 12);
    expect(etaCertified).toBeCloseTo(0.4, 12);
    expect(etaFejer).toBeCloseTo(1.479, 3);
  },
  "near-a-face": (scenario) => {
    const { etaMax: claimed, etaCertified } = bounds(scenario);
    expect(claimed / 2e-12).toBeCloseTo(1, 5);
    expect(etaCertified / 2e-6).toBeCloseTo(1, 5);
  },
  triangle: () => {
    const centre = at(1 / 3, 1 / 3, 1 / 3);
    expect(etaEntropyAware(centre)).toBe(0);
    expect(etaMax(centre)).toBeGreaterThan(etaMax(at(0.33, 0.33, 0.34)));
  },
  "twelve-classes": (scenario) => {
    const { classes, etaMax: bound } = bounds(scenario);
    expect(classes).toBe(12);
    expect(bound).toBeCloseTo((2 * 0.005 ** 2) / 0.3, 12);
    expect(bound).toBeCloseTo(0.000167, 6);
  },
  "figure-4": (scenario) => {
    const run = tracking(scenario);
    expect(byLabel(run, "High")).toMatchObject({ outcome: "collapsed", collapsedAt: 303, recoveredIn: null });
    expect(byLabel(run, "High").firstViolation?.t).toBe(0);
    expect(byLabel(run, "Low").finalKl).toBeLessThan(1e-3);
    expect(byLabel(run, "Entropy-aware").finalKl).toBeLessThan(1e-3);
  },
  deadlock: (scenario) => {
    const run = tracking(scenario);
    const belief = firstBelief(run.params);
    expect(belief.length).toBe(601 * 3);
    expect(belief.every((x) => x === 1 / 3)).toBe(true);
    expect(byLabel(run, "Cap 1e-6").finalKl).toBeLessThan(1e-3);
  },
  "never-settles": (scenario) => {
    const run = tracking(scenario);
    expect(etaMax(at(0.5, 0.5))).toBe(1);
    expect(thresholdProjected(at(0.9, 0.1))).toBeCloseTo(0.36, 12);
    expect(byLabel(run, "0.45").outcome).toBe("wandering");
    expect(byLabel(run, "0.35").outcome).toBe("converged");
    const [last = NaN, before = NaN, earlier = NaN] = [-2, -4, -6].map((i) => firstBelief(run.params).at(i));
    expect(last).toBeCloseTo(earlier, 3);
    expect(Math.abs(last - before)).toBeGreaterThan(0.05);
  },
  "stable-but-lost": (scenario) => {
    const run = tracking(scenario);
    expect(thresholdProjected(at(0.7, 0.3))).toBeCloseTo(0.84, 12);
    expect(byLabel(run, "0.80").outcome).toBe("collapsed");
    expect(byLabel(run, "0.79").outcome).toBe("converged");
  },
  "thirty-three-times": (scenario) => {
    const run = tracking(scenario);
    expect(byLabel(run, "0.5")).toMatchObject({ outcome: "converged", recoveredIn: 4 });
    expect(Math.floor(byLabel(run, "0.5").worstBeforeCollapse ?? NaN)).toBe(33);
    expect(byLabel(run, "Low")).toMatchObject({ recoveredIn: 188, firstViolation: null });
  },
  "collapse-threshold": (scenario) => {
    const run = tracking(scenario);
    expect(byLabel(run, "0.70")).toMatchObject({ outcome: "converged", recoveredIn: 5 });
    expect(byLabel(run, "0.74")).toMatchObject({ outcome: "collapsed", collapsedAt: 307, recoveredIn: null });
  },
  "what-replaces-the-bound": (scenario) => {
    const { rules } = tracking(scenario);
    expect(rules.map(({ recoveredIn }) => recoveredIn)).toEqual([188, 132, 53, 5, 3]);
  },
  "slow-drift": (scenario) => {
    expect(byLabel(tracking(scenario), "High").outcome).toBe("converged");
  },
  "seattle-weather": (scenario) => {
    const run = tracking(scenario);
    expect(byLabel(run, "Entropy-aware").firstViolation).toBeNull();
    expect(byLabel(run, "Certified").worstBeforeCollapse).toBeGreaterThan(1000);
    expect(byLabel(run, "Entropy-aware").finalKl).toBeGreaterThan(10 * byLabel(run, "Certified").finalKl);
  },
};

test("there is a claim for every preset", () => {
  expect(presets.map(({ id }) => id).toSorted()).toEqual(Object.keys(claims).toSorted());
});

describe.each(presets)("$title", ({ id, title, words, scenario }) => {
  test("says what is true", () => {
    expect(() => claims[id]?.(scenario)).not.toThrow();
  });

  test("has a short title and one sentence", () => {
    expect(title.length).toBeLessThanOrEqual(40);
    expect(words).toMatch(/^[A-Z0-9][^!?]+\.$/);
    expect(words).not.toMatch(/\. [A-Z]/);
  });
});

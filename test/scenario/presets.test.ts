/** @file What every preset says about itself is true: run it and look. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { etaEntropyAware, etaMax } from "../../src/core/bound";
import { pairBound } from "../../src/core/contraction";
import { thresholdProjected } from "../../src/core/threshold";
import { drain } from "../../src/experiments/drain";
import { summarizeBounds } from "../../src/labs/bounds/run/summary";
import type { AtlasTrace } from "../../src/labs/stability/run/atlas/types";
import { summarizeOrbits } from "../../src/labs/stability/run/orbits/summary";
import type { ParamsOf, Part } from "../../src/labs/stability/run/params";
import { summarizeThreshold } from "../../src/labs/stability/run/threshold/summary";
import type { TraceOf as PartTrace } from "../../src/labs/stability/run/types";
import { seattleDataset } from "../../src/experiments/data/dataset";
import { anchorOf } from "../../src/labs/tracking/run/anchor";
import { experiment } from "../../src/labs/tracking/run/run";
import type { TrackingParams } from "../../src/labs/tracking/run/params";
import type { TrackingTrace } from "../../src/labs/tracking/run/types";
import type { Scenario } from "../support/scenarios";
import { once } from "../support/once";
import { presets } from "../support/scenarios";
import { runStability } from "../support/stabilityRun";
import { statisticsOf } from "../../src/labs/stability/run/atlas/summary";
import { flowClaims } from "../labs/geometry/flowClaims";
import { stochasticClaims } from "../labs/geometry/stochasticClaims";
import { stepClaims } from "../labs/geometry/stepClaims";
import { given } from "../support/given";

const weather = () =>
  seattleDataset(readFileSync(new URL("../../public/data/seattle-weather.csv", import.meta.url), "utf8"));

function track(params: TrackingParams): TrackingTrace {
  const dataset = params.target.kind === "stream" ? weather() : null;
  const results = experiment.plan(params, given(dataset)).map((task) => drain(once(experiment).run(task)));
  return experiment.merge(params, given(dataset))(results);
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

/** The finished trace of a preset of the stability lab, which must be of this part. */
function stability<P extends Part>(scenario: Scenario, part: P): PartTrace<P> {
  if (scenario.lab !== "stability") throw new Error("A preset of the stability lab was expected.");
  const { params } = scenario;
  if (params.part !== part) throw new Error(`A preset of the part ${part} was expected.`);
  // Just checked.
  return runStability<P>(params as ParamsOf<P>);
}

function sides(trace: AtlasTrace, curve: "bound" | "certified") {
  const { sides: found } = statisticsOf(trace);
  if (found === null) throw new Error("A finished atlas was expected.");
  return found[curve];
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
  anchor: (scenario) => {
    if (scenario.lab !== "tracking") throw new Error("A preset of the tracking lab was expected.");
    const trace = track(scenario.params);
    const anchor = anchorOf(trace, (scenario.view.anchor ?? 0) - 1);
    const left = (values: Float64Array | undefined) => (values?.at(-1) ?? NaN) / (values?.[0] ?? NaN);
    expect(left(anchor?.rule.kl)).toBeLessThan(1e-5);
    expect(left(anchor?.proved.values)).toBeCloseTo(0.0025, 4);
    expect(left(anchor?.claimed.values)).toBeCloseTo(0.48, 2);
  },
  "burg-after-the-jump": (scenario) => {
    const run = tracking(scenario);
    const entropy = track({ ...run.params, update: "mirror", rules: [{ kind: "certified" }] });
    const inSteps = [...run.rules, entropy.rules[0]?.summary].map((rule) => rule?.recoveredIn);
    expect(inSteps).toEqual([11, 5, 5]);
    expect(byLabel(run, "1/0.7").violationAtShift).toBeCloseTo(50, 10);
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

const stabilityClaims: Record<string, (scenario: Scenario) => void> = {
  "mirror-atlas": (scenario) => {
    const trace = stability(scenario, "atlas");
    const { below, above } = sides(trace, "bound");
    expect(below.collapsed).toBe(0);
    expect(below.cells).toBeGreaterThan(1000);
    expect(above.converged / above.cells).toBeCloseTo(0.4, 1);
  },
  "projected-atlas": (scenario) => {
    const { below } = sides(stability(scenario, "atlas"), "bound");
    expect(below.collapsed / below.cells).toBeGreaterThan(1 / 8);
    expect(below.collapsed / below.cells).toBeLessThan(1 / 7);
  },
  "starts-atlas": (scenario) => {
    const trace = stability(scenario, "atlas");
    for (const curve of ["bound", "certified"] as const) {
      const { below } = sides(trace, curve);
      expect(below.collapsed).toBe(0);
      expect(below.cells).toBeGreaterThan(1000);
    }
  },
  "triangle-atlas": (scenario) => {
    const { counts } = stability(scenario, "atlas");
    expect(counts.collapsed).toBeGreaterThan(counts.converged);
    expect(counts.converged).toBeGreaterThan(1000);
  },
  "threshold-curve": (scenario) => {
    const { overBound } = summarizeThreshold(stability(scenario, "threshold"));
    expect(overBound?.least.ratio).toBeGreaterThan(1.89);
    expect(overBound?.least.ratio).toBeLessThan(2);
    expect(overBound?.greatest.ratio).toBeGreaterThan(5000);
  },
  "period-doubling": (scenario) => {
    const { local, supercritical, doublings, chaoticFrom } = summarizeOrbits(stability(scenario, "orbits"));
    expect(local).toBeCloseTo(0.36, 12);
    expect(supercritical).toBe(true);
    expect(doublings.map(({ to }) => to)).toEqual([2, 4, 8, 16]);
    expect(doublings[0]?.step).toBeCloseTo(0.36, 5);
    expect(chaoticFrom).toBeCloseTo(0.488, 3);
  },
  "projected-audit": (scenario) => {
    const { expanded, pairs } = stability(scenario, "audit");
    expect(pairs).toBe(20_000);
    expect(expanded / pairs).toBeGreaterThan(0.12);
    expect(expanded / pairs).toBeLessThan(0.14);
  },
  "certified-audit": (scenario) => {
    const { expanded, pairs, leftInterior } = stability(scenario, "audit");
    expect([pairs, expanded, leftInterior]).toEqual([20_000, 0, 0]);
  },
  "eight-classes": (scenario) => {
    const { params, result } = stability(scenario, "pair");
    const [first, second] = [Float64Array.from(params.first), Float64Array.from(params.second)];
    expect(params.step).toBeLessThanOrEqual(pairBound(first, second));
    expect(params.step).toBeCloseTo(pairBound(first, second), 4);
    expect(result?.before).toBeCloseTo(7.18e-6, 8);
    expect(result?.after).toBeCloseTo(8.6e-6, 8);
  },
};
Object.assign(claims, stabilityClaims, stepClaims, flowClaims, stochasticClaims);

/** Presets whose words are held to their runs beside the other tests of their part: they take long, and run there already. */
const CHECKED_ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  "test/labs/geometry/relaxation/presets.test.ts":
    "already-rises mean-nobody-sees sinkhorn-rows three-couplings".split(" "),
  "test/labs/geometry/games.test.ts":
    "beyond-the-doubles one-rise-then-home only-averages-arrive pennies-in-a-square three-spirals".split(" "),
  "test/labs/training/classification.test.ts":
    "a-network-is-no-different bound-cries-wolf cap-instead-of-tuning network-by-four-methods polyak-has-a-unit proximal-point-has-a-unit the-grid-decides untuned-gain".split(
      " ",
    ),
  "test/labs/training/forward.test.ts":
    "benign-or-malignant every-wine-told-right four-layers-four-steps twelve-smaller-steps".split(" "),
  "test/labs/training/preference.test.ts": "cycle-at-two lands-at-one leaves-above-two".split(" "),
  "test/labs/training/control.test.ts": "first-critic-remembered seven-percent-short actors-in-doubt".split(
    " ",
  ),
  "test/labs/training/language.test.ts": "held-by-a-copy relaxation-is-a-step".split(" "),
  "test/labs/search/search.test.ts": "open-field too-eager wrong-distance".split(" "),
  "test/labs/geometry/online.test.ts":
    "dual-averaging-forgets-nothing root-of-the-logarithm two-experts-taking-turns".split(" "),
};

test("there is a claim for every preset", () => {
  const elsewhere = Object.values(CHECKED_ELSEWHERE).flat();
  expect(presets.map(({ id }) => id).toSorted()).toEqual([...Object.keys(claims), ...elsewhere].toSorted());
});

test.each(Object.entries(CHECKED_ELSEWHERE))("%s has its claims", (path, ids) => {
  const source = readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
  for (const id of ids) expect(source).toContain(`"${id}"`);
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

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { seattleDataset } from "../../../../src/experiments/data/dataset";
import { targetSource } from "../../../../src/labs/tracking/run/target";
import type { RuleTrace } from "../../../../src/labs/tracking/run/types";
import reference from "../../../fixtures/reference/tracking.json";
import trajectories from "../../../fixtures/reference/trajectories.json";
import weather from "../../../fixtures/reference/weather.json";
import { rowAt, runTracking, tracking } from "../../../support/drive";

/** The words and numbers of a reference summary as the app gives them. */
const plain = (value: unknown): unknown =>
  typeof value === "object" && value !== null
    ? "digits" in value && "value" in value
      ? value.value
      : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
    : value;

/** Equal, or as near as rounding of the steps allows: 1e-10 relative, plus 40 × the fixture's measured noise. */
function expectNear(actual: unknown, expected: unknown, noise: number): void {
  if (typeof expected === "number") {
    expect(typeof actual).toBe("number");
    expect(Math.abs(Number(actual) - expected)).toBeLessThanOrEqual(
      1e-10 * Math.abs(expected) + 40 * noise + 1e-30,
    );
  } else if (typeof expected === "object" && expected !== null)
    for (const [key, value] of Object.entries(expected))
      expectNear((actual as Record<string, unknown>)[key], value, noise);
  else expect(actual).toEqual(expected);
}

interface Snapshot {
  t: number;
  value: number[];
  clamped: boolean;
}

function expectBeliefs(trace: RuleTrace, beliefs: readonly Snapshot[]): void {
  for (const { t, value, clamped } of beliefs) {
    const row = rowAt(trace, t);
    expect(row.clamped).toBe(clamped);
    value.forEach((x, i) => expect(Math.abs((row.belief[i] ?? NaN) - x)).toBeLessThan(1e-10));
  }
}

interface Case {
  rule: object;
  summary: object;
  noise: object;
  beliefs: readonly Snapshot[];
}

function expectCases(traces: readonly (RuleTrace | null)[], cases: readonly Case[]): void {
  cases.forEach(({ summary, noise, beliefs }, i) => {
    const trace = traces[i];
    if (trace === null || trace === undefined) throw new Error(`Rule ${i} has no trace.`);
    for (const [field, value] of Object.entries(summary)) {
      const spread = (noise as Record<string, number | undefined>)[field] ?? 0;
      expectNear(trace.summary[field as keyof typeof trace.summary], plain(value), spread);
    }
    expectBeliefs(trace, beliefs);
  });
}

/** Runs take at most six rules. */
const batches = <T>(cases: readonly T[]) =>
  [cases.slice(0, 6), cases.slice(6)].filter((batch) => batch.length > 0);

describe("against reference values in 60 digits", () => {
  it("tells the shift experiment in the same words and numbers", () => {
    const { before, after, at, steps, start, update, floor, tolerance } = reference;
    for (const cases of batches(reference.cases)) {
      const rules = cases.map(({ rule }) => rule);
      const target = { kind: "shift", before, after, at };
      const trace = runTracking(tracking({ target, steps, start, update, floor, tolerance, rules }));
      expectCases(trace.rules, cases);
    }
  });

  it("follows the Seattle weather", () => {
    const dataset = seattleDataset(readFileSync("public/data/seattle-weather.csv", "utf8"));
    const { window, steps } = weather;
    const rules = weather.cases.map(({ rule }) => rule);
    const target = { kind: "stream", source: "seattle-weather", window };
    const params = tracking({ target, steps, rules });
    const source = targetSource(params, dataset);
    for (const { t, value } of weather.targets)
      source.at(t).forEach((x, i) => expect(x).toBeCloseTo(value[i] ?? NaN, 15));
    const trace = runTracking(params, dataset);
    expect(trace.names).toEqual(weather.classes);
    expectCases(trace.rules, weather.cases);
  });

  it.each(trajectories.cases)(
    "stays within 1e-10 over 100 steps: $update, start $start, target $target, η = $eta, ε = $floor",
    ({ update, start, target, eta, floor, beliefs }) => {
      const shift = { kind: "shift", before: [0.5, 0.5], after: [0.5, 0.5], at: 0 };
      const params = tracking({ target: shift, steps: 100, update, rules: [{ kind: "fixed", step: eta }] });
      const exact = {
        ...params,
        floor,
        start,
        target: { kind: "shift" as const, before: target, after: target, at: 0 },
      };
      const [trace] = runTracking(exact).rules;
      if (trace === null || trace === undefined) throw new Error("There is no trace.");
      expectBeliefs(trace, beliefs);
    },
  );
});
